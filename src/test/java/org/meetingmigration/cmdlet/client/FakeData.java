package org.meetingmigration.cmdlet.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meetingmigration.cmdlet.client.FakeService.Answer;

/// What the fake service knows.
final class FakeData {

    static final String REQUEST = "5f0c3b1e-8a52-4c0d-9c5e-0d7a3f1b2c4d";
    private static final String BRIDGE_ID = "72dfe128-d079-46f8-8857-25d3e0c7ac9f";

    static final Map<String, Object> SETTINGS = ordered(
            "meetingMigrationEnabled", true,
            "automaticallyMigrateUserMeetings", true,
            "automaticallyReplaceAcpProvider", false,
            "migrateOnSipAddressChange", false,
            "migrateOnMeetingUrlChange", false,
            "hold", "PT10M",
            "whomToTell", "all",
            "fullUpdates", false,
            "uniqueConferenceIds", false,
            "upgradePolicy", "Islands",
            "meetingUrl", "",
            "statusKept", "PT3600H");

    static final Map<String, Object> ENQUEUED = ordered(
            "verdict", "Enqueued",
            "reason", "MOVED_ONLINE",
            "explanation", "moved online",
            "request", REQUEST,
            "joined", false);

    static final Map<String, Object> TENANT_GRANT = ordered(
            "usersLeftBehind", 2,
            "explanation", "A policy for the whole tenant migrates nobody.",
            "command", "Get-CsOnlineUser | Start-CsExMeetingMigration -TargetMeetingType Teams");

    static final List<Map<String, Object>> TENANTS =
            List.of(ordered("tenant", "contoso", "onlineProvider", "jitsi", "providers", List.of("jitsi", "teams")));

    static final Map<String, Object> BRIDGE = ordered(
            "id", BRIDGE_ID, "name", "Denmark", "region", "DK", "defaultNumber", "+4589881234", "isDefault", true);

    static final List<Map<String, Object>> BRIDGES = List.of(BRIDGE);

    static final List<Map<String, Object>> NUMBERS = List.of(
            number("+4589881234", "TOLL", "Denmark, Aarhus"),
            number("+4589885678", "TOLL", "Denmark, Aarhus"),
            number("+4580801234", "TOLL_FREE", "Denmark"));

    static final List<Map<String, Object>> SUMMARY = List.of(
            ordered("state", "Pending", "userCount", 21),
            ordered("state", "InProgress", "userCount", 6),
            ordered("state", "Failed", "userCount", 2),
            ordered("state", "Succeeded", "userCount", 131));

    static final List<Map<String, Object>> REQUESTS = List.of(
            request("Failed", "ToSameType"),
            with(request("Pending", "ToSameType"), "userPrincipalName", "ben@contoso.com"),
            with(request("Succeeded", "AllToTeams"), "userPrincipalName", "cleo@contoso.com"));

    static final List<Map<String, Object>> LEDGER = List.of(
            meeting(1, "Migrated", "", ""),
            meeting(2, "Failed", "STALE", "Somebody edited the meeting three times meanwhile. Start it again."),
            meeting(3, "Unchanged", "", ""));

    static final List<Map<String, Object>> AUDIT = List.of(
            audit(12, "Move-CsUser", "Home: OnPremises → Online", "Enqueued", "MOVED_ONLINE", "moved online"),
            audit(
                    11,
                    "Set-CsUser",
                    "OptedOut: false → true",
                    "Ignored",
                    "NOTHING_SHOWN",
                    "Invitations show none of it."));

    static final String PLAN = """
            {"subject":"Weekly","start":"2026-12-01T09:00:00Z","uid":"m-1","outcome":"Migrated","reason":"","recipients":3,"fromProvider":"skype4b","joinUrl":"https://meet.contoso.com/x","diffs":[{"carrier":"DESCRIPTION","before":"a","after":"b"}]}
            {"subject":"Review","start":"2026-12-02T09:00:00Z","uid":"m-2","outcome":"Review","reason":"OPEN_END","recipients":0,"fromProvider":"webex"}
            {"summary":{"meetings":2,"byOutcome":{"Migrated":1,"Review":1},"recipients":3,"unreadable":0}}
            """;

    static final String CSV = "userPrincipalName,home\r\nashaw@contoso.com,OnPremises\r\n";

    private FakeData() {}

    static List<Map<String, Object>> users() {
        return new ArrayList<>(List.of(
                user(1, "ashaw", "Anne Shaw", "OnPremises", "Islands", true, false),
                user(2, "ben", "Ben Berg", "Online", "TeamsOnly", false, false),
                user(3, "cleo", "Cleo Chan", "OnPremises", "Islands", false, true)));
    }

    static String audio(Map<String, Object> user) {
        var audio = (Map<?, ?>) user.get("audio");
        if (audio.containsKey("acp")) {
            return "third-party";
        }
        return audio.get("enabled").equals(true) ? "own" : "none";
    }

    static Answer tokens(String method) {
        var token = ordered(
                "id",
                "17",
                "name",
                "dashboard",
                "tenant",
                "contoso",
                "role",
                "Reader",
                "created",
                "2026-11-22T12:00:00Z",
                "expires",
                "2027-02-20T12:00:00Z");
        return switch (method) {
            case "POST" ->
                new Answer(
                        201,
                        "application/json",
                        Answer.json(with(token, "token", "mms_ShownOnce")).body());
            case "DELETE" -> Answer.nothing();
            default -> Answer.json(Map.of("items", List.of(token)));
        };
    }

    static Map<String, Object> request(String state, String type) {
        boolean failed = state.equals("Failed");
        return ordered(
                "correlationId",
                REQUEST,
                "userId",
                "8e7d4c9a-0000-4000-8000-000000000001",
                "userPrincipalName",
                "ashaw@contoso.com",
                "state",
                state,
                "migrationType",
                type,
                "createDate",
                "2026-11-22T12:00:00Z",
                "modifiedDate",
                "2026-11-22T12:10:00Z",
                "totalMeeting",
                10,
                "succeededMeeting",
                failed ? 9 : 10,
                "failedMeeting",
                failed ? 1 : 0,
                "reviewMeeting",
                0,
                "invitesUpdate",
                42,
                "retryCount",
                0,
                "lastMessage",
                failed ? "1 of 10 meetings was not migrated." : "");
    }

    static Map<String, Object> retirement(String state) {
        return ordered(
                "id",
                "r-1",
                "number",
                "+4589881234",
                "replacement",
                "+4589885678",
                "state",
                state,
                "users",
                3,
                "waiting",
                0,
                "verified",
                3,
                "showing",
                0,
                "examples",
                List.of(),
                "message",
                "",
                "created",
                "2026-11-22T12:00:00Z",
                "modified",
                "2026-11-22T12:10:00Z",
                "requestedBy",
                "ada");
    }

    private static Map<String, Object> user(
            int number, String name, String display, String home, String mode, boolean audio, boolean acp) {
        var dialIn = ordered(
                "enabled",
                audio,
                "bridgeId",
                audio ? BRIDGE_ID : "",
                "tollNumber",
                audio ? "+4589881234" : "",
                "tollFreeNumber",
                "",
                "tollFreeAllowed",
                true,
                "conferenceId",
                audio ? "4711" + number : "");
        if (acp) {
            dialIn.put(
                    "acp",
                    ordered(
                            "name",
                            "Fabrikam",
                            "domain",
                            "fabrikam.example",
                            "tollNumber",
                            "+14255550199",
                            "tollFreeNumbers",
                            List.of(),
                            "participantPasscode",
                            "123456",
                            "url",
                            ""));
        }
        return ordered(
                "id",
                "8e7d4c9a-0000-4000-8000-00000000000" + number,
                "userPrincipalName",
                name + "@contoso.com",
                "sipAddress",
                "sip:" + name + "@contoso.com",
                "displayName",
                display,
                "home",
                home,
                "mailbox",
                name + "@contoso.com",
                "licences",
                audio ? List.of("AudioConferencing") : List.of(),
                "audio",
                dialIn,
                "publicMeetings",
                true,
                "upgradePolicy",
                mode,
                "language",
                "en-GB",
                "timeZone",
                "Europe/Copenhagen",
                "optedOut",
                false);
    }

    private static Map<String, Object> number(String number, String kind, String place) {
        return ordered(
                "number",
                number,
                "kind",
                kind,
                "bridgeId",
                BRIDGE_ID,
                "place",
                place,
                "primaryLanguage",
                "da-DK",
                "secondaryLanguages",
                List.of("en-GB"));
    }

    private static Map<String, Object> meeting(int number, String outcome, String reason, String advice) {
        return ordered(
                "number",
                number,
                "correlationId",
                REQUEST,
                "at",
                "2026-11-22T12:0" + number + ":00Z",
                "organizer",
                "ashaw@contoso.com",
                "objectId",
                "m-" + number + ".ics",
                "uid",
                "m-" + number,
                "recurrenceId",
                "",
                "outcome",
                outcome,
                "reason",
                reason,
                "advice",
                advice,
                "fromProvider",
                "skype4b",
                "toProvider",
                "jitsi");
    }

    private static Map<String, Object> audit(
            int number, String action, String detail, String verdict, String reason, String explanation) {
        return ordered(
                "number",
                number,
                "at",
                "2026-11-22T12:00:00Z",
                "actor",
                "ada",
                "action",
                action,
                "subject",
                "8e7d4c9a-0000-4000-8000-000000000001",
                "subjectName",
                "ashaw@contoso.com",
                "detail",
                detail,
                "verdict",
                verdict,
                "reason",
                reason,
                "explanation",
                explanation,
                "request",
                verdict.equals("Enqueued") ? REQUEST : "");
    }

    private static Map<String, Object> with(Map<String, Object> all, String name, Object value) {
        var changed = new LinkedHashMap<>(all);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
