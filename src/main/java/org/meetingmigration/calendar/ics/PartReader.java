package org.meetingmigration.calendar.ics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.StoredPart;
import org.meetingmigration.icalendar.Encoding;
import org.meetingmigration.icalendar.EventText;
import org.meetingmigration.meeting.MeetingPart;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Reason;

/// Reads the events of one meeting as its parts.
final class PartReader {

    private final EventTiming timing;

    PartReader(Map<String, String> timeZones, Instant now, ZoneId floatingZone) {
        this.timing = new EventTiming(timeZones, now, floatingZone);
    }

    static PartKey key(String uid, EventText event) {
        return new PartKey(uid, event.value("RECURRENCE-ID").strip());
    }

    /// @param positions of the events in their object
    /// @param events of one UID, in the same order
    List<StoredPart> read(String uid, int[] positions, List<EventReading> events) {
        var parts = new ArrayList<StoredPart>(events.size());
        List<EventText> texts = events.stream().map(EventReading::text).toList();
        for (int i = 0; i < positions.length; i++) {
            EventText event = texts.get(i);
            parts.add(new StoredPart(
                    positions[i],
                    part(key(uid, event), events.get(i)),
                    timing.of(event, texts),
                    event.first("SUMMARY")
                            .map(line -> line.value(Encoding.TEXT).text())
                            .orElse(""),
                    obstacle(event)));
        }
        return List.copyOf(parts);
    }

    private static MeetingPart part(PartKey key, EventReading reading) {
        EventText event = reading.text();
        String organizer = People.organizer(event);
        return new MeetingPart(
                key,
                organizer,
                event.value("STATUS").strip().equalsIgnoreCase("CANCELLED"),
                People.attendees(event, organizer),
                new LazyCarriers(reading));
    }

    private static @Nullable Reason obstacle(EventText event) {
        if (CarrierReader.isTooLarge(event)) {
            return Reason.BODY_TOO_LARGE;
        }
        return event.malformed() ? Reason.MALFORMED : null;
    }
}
