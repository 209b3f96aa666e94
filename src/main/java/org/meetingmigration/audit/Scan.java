package org.meetingmigration.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One look at the calendars of a tenant.
///
/// @param search part of names of users, see [org.meetingmigration.directory.UserFilter#searching]; empty for all
/// @param started also the moment of the scan: what starts after it is a future meeting
/// @param ended null while it runs
/// @param lookUp whether the DNS was to be asked
/// @param message for people: why it failed; empty when it did not
public record Scan(
        String id,
        String tenant,
        String search,
        State state,
        Instant started,
        @Nullable Instant ended,
        String requestedBy,
        boolean lookUp,
        Progress progress,
        Totals totals,
        String message) {

    /// How far a scan is. Only what is [#Finished] can be looked at.
    public enum State {
        Running,
        Finished,
        /// Somebody stopped it.
        Stopped,
        Failed,
        /// The service ended while it ran.
        Interrupted
    }

    /// @param users to look at
    /// @param done users that were looked at
    /// @param calendars of those, whose calendars were read
    /// @param meetings future online meetings; one that points to two hosts counts twice
    /// @param unreadable objects in calendars
    /// @param unreachable mailboxes that could not be read, or not to their end
    public record Progress(long users, long done, long calendars, long meetings, long unreadable, long unreachable) {

        static Progress of(long users) {
            return new Progress(users, 0, 0, 0, 0, 0);
        }
    }

    /// What a finished scan comes to; zero before.
    ///
    /// @param deadMeetings meetings that point to dead hosts
    public record Totals(long hosts, long deadHosts, long deadMeetings) {
        public static final Totals NONE = new Totals(0, 0, 0);
    }

    static Scan begun(
            String id, String tenant, String search, Instant now, String requestedBy, boolean lookUp, long users) {
        return new Scan(
                id, tenant, search, State.Running, now, null, requestedBy, lookUp, Progress.of(users), Totals.NONE, "");
    }
}
