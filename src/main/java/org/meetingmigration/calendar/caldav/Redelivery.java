package org.meetingmigration.calendar.caldav;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.ics.DeliveryLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a server again to tell attendees whom it could not tell: Cyrus gives up on an attendee in whose calendars
/// somebody else is writing, says so, and does not come back to it. Who is not told in the end is sent a mail.
final class Redelivery {

    private static final Logger LOG = LoggerFactory.getLogger(Redelivery.class);
    private static final int TRIES = 4;

    private final EventClient events;
    private final Scheduling scheduling;
    private final Function<Event, StoredObject> reading;

    Redelivery(EventClient events, Scheduling scheduling, Function<Event, StoredObject> reading) {
        this.events = events;
        this.scheduling = scheduling;
        this.reading = reading;
    }

    /// @param images what was changed in it
    /// @return what is stored in the end
    CalDavSource of(CalDavSource changed, List<PartImage> images) {
        CalDavSource stored = changed;
        for (int i = 0; i < TRIES; i++) {
            Set<String> missed = scheduling.missed(stored.ics(), images);
            if (missed.isEmpty()) {
                break;
            }
            LOG.debug("Asking the server to tell {} attendees again", missed.size());
            stored = put(stored, deliveries(stored, images).askingAgain(missed), images);
        }
        // Also where we were killed before we came to it.
        DeliveryLines last = deliveries(stored, images);
        return last.isAsking() ? put(stored, last.asked(), images) : stored;
    }

    private static DeliveryLines deliveries(CalDavSource source, List<PartImage> images) {
        return source.ics().deliveries(Scheduling.keys(images));
    }

    /// Where somebody changed the event since, it is left to them.
    private CalDavSource put(CalDavSource before, byte[] content, List<PartImage> images) {
        Event event = before.event();
        events.put(event.path(), content, event.etag(), "");
        return events.event(event.path())
                .map(now -> reading.apply(now).source())
                .filter(CalDavSource.class::isInstance)
                .map(CalDavSource.class::cast)
                .filter(source -> source.ics().holds(images))
                .orElse(before);
    }
}
