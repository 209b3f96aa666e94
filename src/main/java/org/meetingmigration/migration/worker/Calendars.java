package org.meetingmigration.migration.worker;

import java.time.Instant;
import java.util.Optional;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.directory.User;

/// Opens calendars so that metrics hear of the calls.
final class Calendars {

    private Calendars() {}

    static Optional<Calendar> of(WorkerPorts ports, User user, Instant moment) {
        var host = ports.backends().calendarHost(user.tenant());
        return ports.backends()
                .calendar(user, moment)
                .map(calendar ->
                        new TimedCalendar(calendar, duration -> ports.events().backendCall(host, duration)));
    }
}
