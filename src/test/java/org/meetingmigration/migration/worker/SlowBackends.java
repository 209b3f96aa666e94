package org.meetingmigration.migration.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.locks.LockSupport;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.Mailing;

/// Backends whose calendars take their time to answer that they have saved.
final class SlowBackends implements Backends {

    private final Backends backends;
    private final Duration saving;

    SlowBackends(Backends backends, Duration saving) {
        this.backends = backends;
        this.saving = saving;
    }

    @Override
    public Optional<Calendar> calendar(User user, Instant moment) {
        return backends.calendar(user, moment)
                .map(calendar -> new SlowCalendar(calendar, () -> LockSupport.parkNanos(saving.toNanos())));
    }

    @Override
    public SortedSet<String> providers(String tenant) {
        return backends.providers(tenant);
    }

    @Override
    public String onlineProvider(String tenant) {
        return backends.onlineProvider(tenant);
    }

    @Override
    public ConferencingProvider provider(String tenant, String name) {
        return backends.provider(tenant, name);
    }

    @Override
    public Mailing mailing(String tenant) {
        return backends.mailing(tenant);
    }

    @Override
    public String calendarHost(String tenant) {
        return backends.calendarHost(tenant);
    }

    @Override
    public int hostLimit(String calendarHost) {
        return backends.hostLimit(calendarHost);
    }
}
