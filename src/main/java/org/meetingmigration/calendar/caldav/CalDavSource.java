package org.meetingmigration.calendar.caldav;

import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.ics.IcsObject;

/// An event that could be read, with what it came from.
record CalDavSource(Event event, IcsObject ics) implements StoredObject.Source {

    @Override
    public long bytes() {
        return ics.bytes();
    }
}
