package org.meetingmigration.audit;

import java.util.List;

/// Decides which hosts are dead. First what the organisation knows of itself, then the DNS.
///
/// @param retired patterns of hosts that the tenant retired, see [HostSettings]
/// @param left patterns of the tenant's own hosts of homes that nobody lives at any more
/// @param names [#NOBODY] when the DNS is not to be asked
record HostJudge(List<String> retired, List<String> left, HostNames names) {

    static final HostNames NOBODY = host -> HostNames.Answer.NO_ANSWER;

    HostState judge(String host) {
        if (host.isEmpty()) {
            return HostState.UNKNOWN;
        }
        if (isIn(retired, host)) {
            return HostState.RETIRED;
        }
        if (isIn(left, host)) {
            return HostState.LEFT;
        }
        if (!Host.isName(host)) {
            return HostState.UNKNOWN;
        }
        return switch (names.ask(host)) {
            case FOUND -> HostState.NAMED;
            case NOT_FOUND -> HostState.NO_NAME;
            case NO_ANSWER -> HostState.UNKNOWN;
        };
    }

    private static boolean isIn(List<String> patterns, String host) {
        return patterns.stream().anyMatch(pattern -> Host.matches(pattern, host));
    }
}
