package org.meetingmigration.migration.worker;

import java.time.InstantSource;
import java.util.Set;
import org.meetingmigration.directory.User;
import org.meetingmigration.joinblock.phone.NumberSearch;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;
import org.meetingmigration.migration.NumberAudit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Searches the calendars themselves. A user without a calendar shows nothing. Safe for use by several threads.
public final class CalendarNumberScan implements NumberScan {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarNumberScan.class);

    private final Backends backends;
    private final InstantSource clock;

    public CalendarNumberScan(Backends backends, InstantSource clock) {
        this.backends = backends;
        this.clock = clock;
    }

    @Override
    public Result search(User user, String number) {
        try {
            var numbers = NumberSearch.of(Set.of(number));
            return backends.calendar(user, clock.instant())
                    .map(calendar -> result(NumberAudit.of(calendar, numbers)))
                    .orElseGet(Result.NotShown::new);
        } catch (TransientFailure | PermanentFailure failure) {
            return new Result.Unsearchable(String.valueOf(failure.getMessage()));
        } catch (RuntimeException fault) {
            // Its message may hold what stands in a meeting.
            LOG.debug("Search in the calendars of user {}", user.id(), fault);
            return new Result.Unsearchable("The calendar could not be read ("
                    + fault.getClass().getSimpleName() + "); try again, or see the service's log at DEBUG");
        }
    }

    /// What shows the number is certain; only without such does it matter what could not be read.
    private static Result result(NumberAudit.Result found) {
        if (found.showing() > 0) {
            return new Result.Shown(Math.toIntExact(found.showing()));
        }
        return found.unreadable() == 0
                ? new Result.NotShown()
                : new Result.Unsearchable(
                        found.unreadable() + " meetings or files could not be read; repair them, then verify again");
    }
}
