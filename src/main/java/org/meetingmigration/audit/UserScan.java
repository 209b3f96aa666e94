package org.meetingmigration.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.meetingmigration.audit.Audits.Found;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.directory.User;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;
import org.meetingmigration.migration.worker.Backends;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the calendars of one user and stores what it finds, some at a time.
final class UserScan {

    private static final Logger LOG = LoggerFactory.getLogger(UserScan.class);
    private static final int AT_ONCE = 200;

    private final Scan scan;
    private final User user;
    private final Audits audits;
    private final AtomicLong numbers;
    private final List<FoundMeeting> meetings = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    /// @param numbers the last number of the scan that was given
    UserScan(Scan scan, User user, Audits audits, AtomicLong numbers) {
        this.scan = scan;
        this.user = user;
        this.audits = audits;
        this.numbers = numbers;
    }

    /// @param stopping whether to end at the next object
    void run(Backends backends, MeetingReader reader, BooleanSupplier stopping) {
        boolean read = !user.mailbox().isEmpty() && isRead(backends, reader, stopping);
        audits.add(scan.id(), new Found(meetings, gaps, 1, read ? 1 : 0));
    }

    private boolean isRead(Backends backends, MeetingReader reader, BooleanSupplier stopping) {
        try {
            var calendar = backends.calendar(user, scan.started());
            if (calendar.isEmpty()) {
                gap(Gap.Kind.MAILBOX, "", "There is no calendar of " + user.mailbox() + ".");
                return false;
            }
            read(calendar.get(), reader, stopping);
            return true;
        } catch (TransientFailure | PermanentFailure failure) {
            gap(Gap.Kind.MAILBOX, "", String.valueOf(failure.getMessage()));
        } catch (Unstored fault) {
            throw fault;
        } catch (RuntimeException fault) {
            // Its message may hold what stands in a meeting.
            LOG.debug("Audit of the calendars of user {}", user.id(), fault);
            gap(
                    Gap.Kind.MAILBOX,
                    "",
                    "The calendar could not be read (" + fault.getClass().getSimpleName()
                            + "); see the service's log at DEBUG.");
        }
        return false;
    }

    private void read(Calendar calendar, MeetingReader reader, BooleanSupplier stopping) {
        calendar.scanWhile(object -> {
            if (stopping.getAsBoolean()) {
                return false;
            }
            reader.read(object, calendar.owner(), finder(object));
            return true;
        });
    }

    private MeetingReader.Finder finder(StoredObject object) {
        return new MeetingReader.Finder() {
            @Override
            public void meeting(MeetingReader.Pointing found) {
                meetings.add(new FoundMeeting(
                        numbers.incrementAndGet(),
                        found.provider(),
                        found.host(),
                        user.userPrincipalName(),
                        found.title(),
                        found.link(),
                        found.start()));
                storeSome();
            }

            @Override
            public void unreadable(String why) {
                gap(Gap.Kind.OBJECT, object.id(), why);
                storeSome();
            }
        };
    }

    private void gap(Gap.Kind kind, String object, String why) {
        gaps.add(new Gap(numbers.incrementAndGet(), user.userPrincipalName(), kind, object, why));
    }

    private void storeSome() {
        if (meetings.size() + gaps.size() < AT_ONCE) {
            return;
        }
        try {
            audits.add(scan.id(), new Found(meetings, gaps, 0, 0));
        } catch (RuntimeException fault) {
            throw new Unstored(fault);
        }
        meetings.clear();
        gaps.clear();
    }

    /// Tells a fault of the store from one of the calendar that is being read.
    private static final class Unstored extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unstored(RuntimeException cause) {
            super("What was found could not be stored", cause);
        }
    }
}
