package org.meetingmigration.administration;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Set;
import org.meetingmigration.directory.TenantSettings;

/// Checks values of [TenantSettings].
final class SettingsCheck {

    private static final int HIGHEST_PORT = 65_535;
    private static final Duration LONGEST_HOLD = Duration.ofDays(7);
    private static final Duration SHORTEST_KEPT = Duration.ofDays(1);
    private static final Duration LONGEST_KEPT = Duration.ofDays(3650);
    private static final Set<String> WHOM = Set.of("all", "external", "none");

    private SettingsCheck() {}

    /// @throws Refused with INVALID, which names the field
    static TenantSettings checked(TenantSettings before, TenantSettings after) {
        check(isWithin(after.hold(), Duration.ZERO, LONGEST_HOLD), "Hold must be between 0 and 7 days");
        check(isWithin(after.statusKept(), SHORTEST_KEPT, LONGEST_KEPT), "StatusKept must be between 1 and 3650 days");
        check(WHOM.contains(after.whomToTell()), "WhomToTell must be all, external or none");
        check(
                isKeptOrReset(before.upgradePolicy(), after.upgradePolicy(), TenantSettings.DEFAULT.upgradePolicy()),
                "TeamsUpgradePolicy is set with Grant-CsTeamsUpgradePolicy -Global");
        check(
                isKeptOrReset(before.meetingUrl(), after.meetingUrl(), TenantSettings.DEFAULT.meetingUrl()),
                "MeetingUrl is set with Update-CsTenantMeetingUrl");
        return after;
    }

    private static void check(boolean sound, String message) {
        if (!sound) {
            throw new Refused(Refused.Why.INVALID, message);
        }
    }

    private static boolean isWithin(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static boolean isKeptOrReset(String before, String after, String reset) {
        return after.equals(before) || after.equals(reset);
    }

    /// @return without what is around it; may be empty
    /// @throws Refused with INVALID
    static String meetingUrl(String url) {
        var line = Texts.lineOrEmpty("MeetingUrl", url);
        check(
                line.isEmpty() || isHttps(line),
                "MeetingUrl must be an https URL with a host, for example https://meet.contoso.com/, or empty for "
                        + "that of the provider");
        return line;
    }

    private static boolean isHttps(String url) {
        try {
            var parsed = new URI(url);
            return "https".equalsIgnoreCase(parsed.getScheme())
                    && parsed.getHost() != null
                    && parsed.getPort() <= HIGHEST_PORT
                    && parsed.getUserInfo() == null
                    && parsed.getQuery() == null
                    && parsed.getFragment() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
