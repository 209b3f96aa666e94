package org.meetingmigration.cli.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One online meeting: its block and the structured twins of the block.
///
/// @param kind whose block it is
/// @param facts what stands in the block, by the names in its template
record Join(JoinKind kind, Map<String, String> facts) {

    Join {
        facts = Map.copyOf(facts);
    }

    /// The same meeting, with the block in another language.
    Join in(Words words) {
        var translated = new HashMap<>(facts);
        translated.putAll(words.byKey());
        return new Join(kind, translated);
    }

    String url() {
        return facts.getOrDefault("url", "");
    }

    String text() {
        return kind.text().fill(facts);
    }

    String html() {
        return kind.html().fill(facts);
    }

    /// Logical lines, as Exchange and Google write them beside the block of an add-in.
    List<String> properties() {
        return switch (kind) {
            case SKYPE -> fill("""
                    X-MICROSOFT-ONLINEMEETINGCONFLINK:conf:sip:{{email}}\\;gruu\\;opaque=app:conf:focus:id:{{focus}}
                    X-MICROSOFT-ONLINEMEETINGEXTERNALLINK:{{url}}
                    X-MICROSOFT-CONFERENCETELURI:tel:{{tel}}\\,\\,{{digits}}
                    X-MICROSOFT-ONLINEMEETINGINFORMATION:{"OnlineMeetingChannelId":null\\,"OnlineMeetingProvider":1}
                    """);
            case TEAMS_1, TEAMS_2, TEAMS_3, TEAMS_4, TEAMS_5 -> fill("""
                    X-MICROSOFT-SKYPETEAMSMEETINGURL:{{url}}
                    X-MICROSOFT-SCHEDULINGSERVICEUPDATEURL:https://api.scheduler.teams.microsoft.com/teams/{{tid}}/{{oid}}/19_{{thread}}@thread.v2/0
                    X-MICROSOFT-SKYPETEAMSPROPERTIES:{"cid":"19:{{thread}}@thread.v2"\\,"rid":0\\,"mid":0\\,"uid":null\\,"private":true\\,"type":0}
                    X-MICROSOFT-ONLINEMEETINGCONFLINK:conf:sip:{{email}}\\;gruu\\;opaque=app:conf:focus:id:teams:2:0!19:{{thread}}-thread.v2!{{oid.short}}!{{tid.short}}
                    X-MICROSOFT-ONLINEMEETINGINFORMATION:{"OnlineMeetingChannelId":null\\,"OnlineMeetingProvider":3}
                    """);
            case MEET -> fill("X-GOOGLE-CONFERENCE:{{url}}");
            case ZOOM -> List.of();
        };
    }

    private List<String> fill(String template) {
        return Template.of(template).fill(facts).lines().toList();
    }
}
