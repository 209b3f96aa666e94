package org.meetingmigration.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Modes of `CsTeamsUpgradePolicy`: which of the two systems of the original service a user chats, calls and
/// meets in. Policy instances are named after their mode; source: Microsoft's page of
/// `Grant-CsTeamsUpgradePolicy`.
public enum UpgradeMode {
    ISLANDS("Islands", false),
    SFB_ONLY("SfBOnly", false),
    SFB_WITH_TEAMS_COLLAB("SfBWithTeamsCollab", false),
    SFB_WITH_TEAMS_COLLAB_AND_MEETINGS("SfBWithTeamsCollabAndMeetings", true),
    TEAMS_ONLY("TeamsOnly", true);

    private static final String WITH_NOTIFY = "withnotify";
    private static final String TEAMS_ONLY_INSTANCE = "upgradetoteams";

    private final String text;
    private final boolean movesMeetings;

    UpgradeMode(String text, boolean movesMeetings) {
        this.text = text;
        this.movesMeetings = movesMeetings;
    }

    /// The mode of that name in any case; `UpgradeToTeams` is `TeamsOnly`, and variants `…WithNotify` are their
    /// mode. Empty for any other name.
    public static Optional<UpgradeMode> of(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals(TEAMS_ONLY_INSTANCE)) {
            return Optional.of(TEAMS_ONLY);
        }
        var plain = lower.endsWith(WITH_NOTIFY) ? lower.substring(0, lower.length() - WITH_NOTIFY.length()) : lower;
        return Arrays.stream(values())
                .filter(mode -> mode.text.toLowerCase(Locale.ROOT).equals(plain))
                .findFirst();
    }

    /// All names, for messages.
    public static String names() {
        return Arrays.stream(values()).map(UpgradeMode::text).collect(Collectors.joining(", "));
    }

    /// As people write it, for example `TeamsOnly`.
    public String text() {
        return text;
    }

    /// Whether meetings are held in the new system, so that those of before have to follow.
    public boolean movesMeetings() {
        return movesMeetings;
    }
}
