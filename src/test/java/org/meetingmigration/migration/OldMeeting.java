package org.meetingmigration.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.meetingmigration.joinblock.render.BlockRenderers;
import org.meetingmigration.joinblock.render.Rules;
import org.meetingmigration.meeting.Coordinates;
import org.meetingmigration.meeting.DialIn;

/// An online meeting as add-ins write it, made up for tests.
///
/// @param provider as in [Coordinates#provider]
/// @param secret what occurs in each link of the meeting and must be gone after a migration
/// @param joinUrl its join link
/// @param plain its block for plain text
/// @param html its block for HTML
/// @param label what LOCATION says
/// @param properties lines of machine-written properties, unfolded
record OldMeeting(
        String provider,
        String secret,
        String joinUrl,
        String plain,
        String html,
        String label,
        List<String> properties) {

    /// How a meeting of one kind is written.
    enum Kind {
        TEAMS_OURS,
        SKYPE_OURS,
        OURS,
        TEAMS_2019,
        TEAMS_2021,
        TEAMS_2023,
        TEAMS_2024,
        TEAMS_2025,
        TEAMS_CHANNEL,
        TEAMS_CONSUMER,
        TEAMS_SAFE_LINK,
        SKYPE_OWN_HOST,
        ZOOM,
        ZOOM_RULED,
        GOOGLE,
        JITSI
    }

    /// @param number makes another meeting
    static OldMeeting of(Kind kind, Locale language, int number) {
        String secret = "Nj" + (7_000_000 + number);
        return switch (kind) {
            case TEAMS_OURS -> rendered("teams", secret, longTeams(secret), language, teamsProperties(secret));
            case SKYPE_OURS ->
                rendered(
                        "skype4b",
                        code(number),
                        skype("meet.lync.com/contoso", number),
                        language,
                        skypeProperties(number));
            case OURS -> rendered("jitsi", secret, "https://meet.jit.si/Old" + secret, language, List.of());
            case TEAMS_2019 -> teams(secret, longTeams(secret), "Join Microsoft Teams Meeting<%s>", """
                    +46 8 505 218 52   Sweden, Stockholm (Toll)
                    Conference ID: 269 926 001#
                    Local numbers<https://dialin.teams.microsoft.com/1> | Reset PIN<https://mysettings.lync.com/pstnconferencing> | Learn more about Teams<https://aka.ms/JoinTeamsMeeting>
                    Join with a video conferencing device
                    130885042@teams.bjn.vc VTC Conference ID: 0121219""");
            case TEAMS_2021 ->
                teams(
                        secret,
                        longTeams(secret),
                        "Microsoft Teams-møde\nDeltag på din computer eller via mobilapp\nKlik her for at deltage i mødet<%s>",
                        """
                    Få mere at vide<https://aka.ms/JoinTeamsMeeting> | Mødeindstillinger<https://teams.microsoft.com/meetingOptions/?organizerId=1&language=da-DK>""");
            case TEAMS_2023 ->
                teams(secret, longTeams(secret), "Microsoft Teams meeting\nClick here to join the meeting<%s>", """
                    Meeting ID: 271 908 343 52
                    Passcode: aB3xYz
                    Download Teams<https://www.microsoft.com/en-us/microsoft-teams/download-app> | Join on the web<https://www.microsoft.com/microsoft-teams/join-a-meeting>
                    Or call in (audio only)
                    +1 978-746-6057,,580849884#<tel:+19787466057,,580849884#>   United States, Lowell
                    Phone Conference ID: 580 849 884#""");
            case TEAMS_2024 ->
                teams(
                        secret,
                        longTeams(secret),
                        "Microsoft Teams Need help?<https://aka.ms/JoinTeamsMeeting?omkt=en-US>\nJoin the meeting now<%s>",
                        """
                    Meeting ID: 271 908 343 52
                    ________________________________
                    Join on a video conferencing device
                    Tenant key: x@m.webex.com
                    More info<https://www.webex.com/msteams?confid=1&tenantkey=x>
                    For organizers: Meeting options<https://teams.microsoft.com/meetingOptions/?organizerId=1&language=en-US>""");
            case TEAMS_2025 ->
                teams(
                        secret,
                        longTeams(secret),
                        "Microsoft Teams meeting\nJoin: https://teams.microsoft.com/meet/37324162780%s?p=abc\nMeeting ID: 373 241\n________________________________\nNeed help?<https://aka.ms/JoinTeamsMeeting?omkt=en-US> | System reference<%%s>"
                                .formatted(1000 + number),
                        "For organizers: Meeting options<https://teams.microsoft.com/meetingOptions/?organizerId=1>");
            case TEAMS_CHANNEL ->
                teams(
                        secret,
                        channel(secret),
                        "Microsoft Teams meeting\nClick here to join the meeting<%s>",
                        "Learn More<https://aka.ms/JoinTeamsMeeting>");
            case TEAMS_CONSUMER -> consumer(number);
            case TEAMS_SAFE_LINK ->
                teams(
                        secret,
                        longTeams(secret),
                        "Microsoft Teams meeting\nClick here to join the meeting<https://emea01.safelinks.protection.outlook.com/ap/t-59584e83/?url="
                                + encoded("%s") + "&data=04%%7C01>",
                        "Learn More<https://aka.ms/JoinTeamsMeeting>");
            case SKYPE_OWN_HOST -> skypeOwnHost(number);
            case ZOOM -> zoom(number, "");
            case ZOOM_RULED -> zoom(number, "──────────");
            case GOOGLE -> google(number);
            case JITSI -> lone("jitsi", secret, "https://meet.jit.si/Old" + secret);
        };
    }

    private static String encoded(String url) {
        return url.equals("%s")
                ? "%s"
                : url.replace("%", "%25")
                        .replace(":", "%3A")
                        .replace("/", "%2F")
                        .replace("?", "%3F")
                        .replace("=", "%3D");
    }

    private static String longTeams(String secret) {
        return "https://teams.microsoft.com/l/meetup-join/19%3ameeting_" + secret
                + "%40thread.v2/0?context=%7b%22Tid%22%3a%22e1%22%2c%22Oid%22%3a%22f2%22%7d";
    }

    private static String channel(String secret) {
        return "https://teams.microsoft.com/l/meetup-join/19%3a" + secret
                + "%40thread.tacv2/1589378132451?context=%7b%22Tid%22%3a%22e1%22%2c%22Oid%22%3a%22f2%22%7d";
    }

    private static String code(int number) {
        return "Q" + (1_000_000 + number);
    }

    private static String skype(String host, int number) {
        return "https://" + host + "/jane.doe/" + code(number);
    }

    private static List<String> teamsProperties(String secret) {
        return List.of(
                "X-MICROSOFT-SKYPETEAMSMEETINGURL:" + longTeams(secret),
                "X-MICROSOFT-SKYPETEAMSPROPERTIES:{\"cid\":\"19:meeting_" + secret
                        + "@thread.v2\"\\,\"private\":true\\,\"type\":0}",
                "X-MICROSOFT-ONLINEMEETINGCONFLINK:conf:sip:jane@example.org\\;gruu\\;opaque=app:conf:focus:id:teams:2:0!19:meeting_"
                        + secret + "-thread.v2!f2!e1",
                "X-MICROSOFT-SCHEDULINGSERVICEUPDATEURL:https://api.scheduler.teams.microsoft.com/teams/e1/f2/19_meeting_"
                        + secret + "@thread.v2/0",
                "X-MICROSOFT-ONLINEMEETINGINFORMATION:{\"OnlineMeetingChannelId\":null\\,\"OnlineMeetingProvider\":3}");
    }

    private static List<String> skypeProperties(int number) {
        return List.of(
                "X-MICROSOFT-ONLINEMEETINGCONFLINK:conf:sip:jane@example.org\\;gruu\\;opaque=app:conf:focus:id:"
                        + code(number),
                "X-MICROSOFT-CONFERENCETELURI:tel:+4688881234\\,\\,68138");
    }

    private static OldMeeting rendered(
            String provider, String secret, String url, Locale language, List<String> properties) {
        var coordinates = new Coordinates(
                provider,
                url,
                "271 908 343 52",
                "aB3xYz",
                "580 849 884",
                List.of(new DialIn("+45 89 88 12 34", "Denmark, Aarhus", true)));
        var block = BlockRenderers.forProvider(provider).render(coordinates, "Jitsi Meet", language);
        return new OldMeeting(provider, secret, url, block.plain(), block.html(), block.location(), properties);
    }

    private static OldMeeting teams(String secret, String url, String head, String tail) {
        String link = head.contains("safelinks") ? encoded(url) : url;
        String plain = Rules.TEAMS + "\n" + head.formatted(link) + "\n" + tail + "\n" + Rules.TEAMS;
        boolean channel = url.contains("tacv2");
        var properties = channel ? List.of("X-MICROSOFT-SKYPETEAMSMEETINGURL:" + url) : teamsProperties(secret);
        return new OldMeeting("teams", secret, url, plain, html(plain), "Microsoft Teams Meeting", properties);
    }

    private static OldMeeting consumer(int number) {
        String secret = "937" + (4_000_000 + number);
        String url = "https://teams.live.com/meet/" + secret + "?p=Xyz";
        String plain = Rules.SKYPE + "\nTham gia cuộc họp trực tuyến<" + url + ">\n" + Rules.SKYPE;
        return new OldMeeting(
                "teams",
                secret,
                url,
                plain,
                html(plain),
                "Cuộc họp trong Microsoft Teams",
                List.of("X-MICROSOFT-SKYPETEAMSMEETINGURL:" + url));
    }

    private static OldMeeting skypeOwnHost(int number) {
        String url = skype("conferencing.contoso.example", number);
        String plain = Rules.SKYPE + "\nAnslut till Skype-mötet <" + url + ">      \n"
                + "Anslutningsproblem? Prova Skype Web App <" + url + "?sl=1>\n\n"
                + "Hjälp <https://o15.officeredir.microsoft.com/r/rlidLync15?clid=1053&p1=5&p2=2009>\n"
                + "[https://contoso.example/logo.png] ”Vår fot” <https://contoso.example/privacy>\n" + Rules.SKYPE;
        var properties = new ArrayList<>(skypeProperties(number));
        properties.add("X-MICROSOFT-ONLINEMEETINGEXTERNALLINK:" + url);
        return new OldMeeting("skype4b", code(number), url, plain, html(plain), "Skype-möte", properties);
    }

    private static OldMeeting zoom(int number, String rule) {
        String id = "8" + (4_218_418_000L + number);
        String url = "https://us02web.zoom.us/j/" + id + "?pwd=ZmpuYitCelZYVll0";
        String spaced = id.substring(0, 3) + " " + id.substring(3, 7) + " " + id.substring(7);
        String lines = """
                Jane Doe is inviting you to a scheduled Zoom meeting.

                Topic: Weekly
                Time: Jan 1, 2030 10:00 AM

                Join Zoom Meeting
                %s

                Meeting ID: %s
                Passcode: 305275

                ---

                One tap mobile
                +16465588656,,%s#,,,,*305275# US (New York)

                Dial by your location
                        • +1 646 558 8656 US (New York)
                Find your local number: https://us02web.zoom.us/u/kdbALZ""".formatted(url, spaced, id);
        String plain = rule.isEmpty() ? lines : rule + "\n" + lines + "\n" + rule;
        return new OldMeeting("zoom", id, url, plain, html(plain), "Zoom Meeting", List.of());
    }

    private static OldMeeting google(int number) {
        String code = "abc-defg-" + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26) + "z";
        String url = "https://meet.google.com/" + code;
        String plain = Rules.GOOGLE + "\nJoin with Google Meet: " + url
                + "\nOr dial: (US) +1 555-555-5555 PIN: 123456789#\nMore phone numbers: https://tel.meet/" + code
                + "?pin=1234567890123\n\nPlease do not edit this section.\n" + Rules.GOOGLE;
        return new OldMeeting(
                "google-meet", code, url, plain, html(plain), "Google Meet", List.of("X-GOOGLE-CONFERENCE:" + url));
    }

    private static OldMeeting lone(String provider, String secret, String url) {
        return new OldMeeting(
                provider, secret, url, url, "<a href=\"" + url + "\">" + url + "</a>", "Jitsi Meet", List.of());
    }

    /// Lines as a simple editor makes HTML of them.
    private static String html(String plain) {
        var html = new StringBuilder();
        for (String line : plain.split("\n", -1)) {
            String escaped = line.replace("&", "&amp;")
                    .replace("<", "\0")
                    .replace(">", "\1")
                    .replace("\"", "&quot;");
            String linked = escaped.replaceAll("(\\S[^\0\1|]*?)\0((?:https|tel):[^\0\1]*)\1", "<a href=\"$2\">$1</a>");
            html.append("<p style=\"margin:0\">")
                    .append(
                            linked.isEmpty()
                                    ? "&nbsp;"
                                    : linked.replace("\0", "&lt;").replace("\1", "&gt;"))
                    .append("</p>\n");
        }
        return html.toString().stripTrailing();
    }
}
