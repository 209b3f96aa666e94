package org.meetingmigration.migration.worker;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.Comparison;
import org.meetingmigration.migration.MeetingComparison;
import org.meetingmigration.migration.MeetingComparison.Standing;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.request.Order;

/// Shows meetings before and after, for whoever asks; see [Comparison]. Safe for use by several threads.
public final class Comparisons {

    /// An object may be as large as a quarter of the memory.
    private static final int AT_ONCE = 2;

    private final Backends backends;
    private final Plans plans;
    private final Semaphore places = new Semaphore(AT_ONCE);

    public Comparisons(Backends backends, Plans plans) {
        this.backends = backends;
        this.plans = plans;
    }

    /// A meeting of a request.
    ///
    /// @param organizer e-mail, lower case
    public record Asked(String organizer, String objectId, String uid) {}

    /// Waits while others are compared.
    ///
    /// @param entries of the request's ledger about the meeting's object, in order
    /// @param order what a migration of the user would be asked to do, to foresee what would become of the meeting;
    ///     null not to
    public MeetingComparison compare(
            User user, Instant moment, Asked asked, List<Entry> entries, @Nullable Order order) {
        places.acquireUninterruptibly();
        try {
            return backends.calendar(user, moment)
                    .filter(calendar -> calendar.owner().equals(asked.organizer()))
                    .map(calendar -> compare(calendar, user, moment, asked, entries, order))
                    .orElseGet(() -> MeetingComparison.not(Standing.NO_CALENDAR));
        } finally {
            places.release();
        }
    }

    private MeetingComparison compare(
            Calendar calendar, User user, Instant moment, Asked asked, List<Entry> entries, @Nullable Order order) {
        var run = order == null ? null : plans.of(user, order, moment);
        return Comparison.of(
                run == null ? calendar : run.audience(calendar), asked.objectId(), asked.uid(), entries, run);
    }
}
