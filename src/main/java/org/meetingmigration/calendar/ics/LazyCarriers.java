package org.meetingmigration.calendar.ics;

import java.util.AbstractList;
import org.meetingmigration.meeting.Carrier;

/// Carriers of an event, decoded when the list is first asked.
final class LazyCarriers extends AbstractList<Carrier> {

    private final EventReading event;

    LazyCarriers(EventReading event) {
        this.event = event;
    }

    @Override
    public Carrier get(int index) {
        return event.carriers().found().get(index).carrier();
    }

    @Override
    public int size() {
        return event.carriers().found().size();
    }
}
