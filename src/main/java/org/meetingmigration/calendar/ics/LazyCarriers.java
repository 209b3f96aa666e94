package org.meetingmigration.calendar.ics;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.icalendar.EventText;
import org.meetingmigration.meeting.Carrier;

/// Carriers of an event, decoded when the list is first asked: most events of a calendar are over, and nobody looks
/// into
/// them. For one thread.
final class LazyCarriers extends AbstractList<Carrier> {

    private final EventText event;
    private @Nullable List<Carrier> decoded;

    LazyCarriers(EventText event) {
        this.event = event;
    }

    @Override
    public Carrier get(int index) {
        return decoded().get(index);
    }

    @Override
    public int size() {
        return decoded().size();
    }

    private List<Carrier> decoded() {
        if (decoded == null) {
            decoded = CarrierReader.of(event).found().stream()
                    .map(CarrierReader.Bound::carrier)
                    .toList();
        }
        return decoded;
    }
}
