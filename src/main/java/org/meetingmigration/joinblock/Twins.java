package org.meetingmigration.joinblock;

import java.util.List;
import java.util.Set;
import org.meetingmigration.meeting.Carrier;

/// The structured twins of a join block: properties that machines write beside it and that go with it.
final class Twins {

    private static final Set<String> MICROSOFT = Set.of("teams", "skype4b");
    private static final List<String> MICROSOFT_FAMILY = List.of(
            "X-MICROSOFT-SKYPETEAMS",
            "X-MICROSOFT-SCHEDULINGSERVICE",
            "X-MICROSOFT-ONLINEMEETING",
            "X-MICROSOFT-CONFERENCETELURI",
            "X-MICROSOFT-TEAMSVTC");

    private Twins() {}

    /// Whether a carrier is removed.
    ///
    /// @param named whether it holds a link of the meeting that is replaced
    static boolean goes(Carrier carrier, Findings findings, boolean named) {
        String name = carrier.name();
        if (MICROSOFT_FAMILY.stream().anyMatch(name::startsWith)) {
            return MICROSOFT.contains(findings.provider());
        }
        if (name.startsWith("X-GOOGLE-")) {
            return named || findings.provider().equals("google-meet");
        }
        if (name.startsWith("X-NCTALK-")) {
            return named || findings.provider().equals("nextcloud-talk");
        }
        return switch (name) {
            case "CONFERENCE" -> named || isDialIn(carrier, findings);
            case "X-CONFERENCE", "X-ZOOM-JOINURL" -> named;
            case "X-EGROUPWARE-VIDEOCONFERENCE" -> findings.joinUrl().endsWith(carrier.text());
            default -> false;
        };
    }

    /// Whether a carrier dials into the meeting that was found: it has the number and conference ID of the old block.
    static boolean dials(Carrier carrier, Findings findings) {
        return switch (carrier.name()) {
            case "CONFERENCE", "X-MICROSOFT-CONFERENCETELURI" -> isDialIn(carrier, findings);
            default -> false;
        };
    }

    /// A `tel:` twin of the block: it dials the conference ID that the block prints.
    private static boolean isDialIn(Carrier carrier, Findings findings) {
        if (!carrier.text().regionMatches(true, 0, "tel:", 0, 4)) {
            return false;
        }
        String dialled = carrier.text().replaceAll("[^0-9]", "");
        return findings.blocks().stream()
                .map(block -> block.coordinates().conferenceId().replaceAll("[^0-9]", ""))
                .anyMatch(id -> id.length() >= 5 && dialled.endsWith(id));
    }
}
