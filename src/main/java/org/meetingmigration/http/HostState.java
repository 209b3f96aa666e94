package org.meetingmigration.http;

/// How a host is doing, for metrics.
///
/// @param host with its port, for example `calendar.example:443`
/// @param limit calls at a time it is trusted with now
/// @param inFlight calls it has been asked and not answered
/// @param waiting calls that wait for one of those to end
public record HostState(String host, Circuit circuit, int limit, int inFlight, int waiting) {

    /// Whether calls get through.
    public enum Circuit {
        /// All.
        CLOSED,
        /// One at a time, to see whether it is back.
        HALF_OPEN,
        /// None: it has failed too often in a row.
        OPEN
    }
}
