package org.meetingmigration.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Port: scans and what they found. Each method is one transaction, and but for [#conclude] and [#finish] its size does
/// not grow with the calendars. Safe for use by several threads.
public interface Audits {

    /// @param scan one that has just begun
    /// @return false if another one of the tenant runs
    boolean begin(Scan scan);

    /// The scan of the tenant that was begun last, whatever became of it.
    Optional<Scan> latest(String tenant);

    /// The scan of the tenant that finished last: the one to look at.
    Optional<Scan> finished(String tenant);

    /// Stores what was found and counts it.
    void add(String scan, Found found);

    /// @param users that were looked at to their end with this
    /// @param calendars of those, whose calendars were read
    record Found(List<FoundMeeting> meetings, List<Gap> gaps, int users, int calendars) {

        public Found {
            meetings = List.copyOf(meetings);
            gaps = List.copyOf(gaps);
        }

        long gaps(Gap.Kind kind) {
            return gaps.stream().filter(gap -> gap.kind() == kind).count();
        }

        public long unreadable() {
            return gaps(Gap.Kind.OBJECT);
        }

        public long unreachable() {
            return gaps(Gap.Kind.MAILBOX);
        }
    }

    /// Counts the meetings by host, each host [HostState#UNKNOWN] for now. Nothing is added afterwards.
    void conclude(String scan);

    /// Hosts of a concluded scan by name, each once.
    ///
    /// @param after the host to go on behind; null to begin
    List<String> hostNames(String scan, @Nullable String after, int limit);

    void judge(String scan, Map<String, HostState> states);

    /// Ends a concluded scan as `Finished`: puts its hosts in order and fills in [Scan#totals].
    void finish(String scan, Instant now);

    /// Ends a scan that runs; harmless when it does not.
    ///
    /// @param state any but `Running` and `Finished`
    void end(String scan, Scan.State state, String message, Instant now);

    /// Ends all that run as `Interrupted`: to be called when it is certain that nobody works on them.
    void interruptAll(Instant now);

    /// Removes what nobody looks at any more: of scans that neither run nor are the tenant's [#finished] one, and of
    /// that one when it ended before `kept`. Of the [#latest] scan it stays known that it did not finish.
    ///
    /// @return how many rows; less than `limit` when all are removed
    int sweep(String tenant, Instant kept, int limit);

    /// By [HostLine#place].
    ///
    /// @param after the place to go on behind; 0 to begin
    List<HostLine> hosts(String scan, long after, int limit);

    Optional<HostLine> host(String scan, String provider, String host);

    /// By name.
    ///
    /// @param after the organizer to go on behind; empty to begin
    List<OrganizerLine> organizers(String scan, String provider, String host, String after, int limit);

    /// By organizer, of each the next first, those without a start last.
    ///
    /// @param organizer empty for all
    /// @param after the place to go on behind; null to begin
    List<FoundMeeting> meetings(
            String scan, String provider, String host, String organizer, FoundMeeting.@Nullable Place after, int limit);

    /// By number.
    ///
    /// @param after the number to go on behind; 0 to begin
    List<Gap> gaps(String scan, long after, int limit);
}
