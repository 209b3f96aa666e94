package org.meetingmigration.calendar.caldav;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.meetingmigration.meeting.PermanentFailure;

/// Reads the events of calendars that may be in the future: listed by time where the server can be trusted with
/// that, then read in batches.
final class EventScan {

    private static final int READ_AT_ONCE = 50;

    /// An event's time may be floating, or the server's clock behind.
    private static final Duration SLACK = Duration.ofDays(2);

    /// Where a server finds nothing without an end. Series without an end overlap anything.
    private static final Duration FAR = Duration.ofDays(365 * 20);

    private final EventClient events;
    private final Traits.Range range;
    private final Instant moment;
    private final Predicate<String> wanted;
    private final Predicate<Event> visitor;

    /// @param wanted by path; others are not read
    /// @param visitor returns false when it had enough
    EventScan(
            EventClient events,
            Traits.Range range,
            Instant moment,
            Predicate<String> wanted,
            Predicate<Event> visitor) {
        this.events = events;
        this.range = range;
        this.moment = moment;
        this.wanted = wanted;
        this.visitor = visitor;
    }

    /// @return false when the visitor had enough
    boolean of(CalendarHome.Collection collection) {
        Set<String> listed = new TreeSet<>(events.eventPaths(collection.path(), DavBodies.events(range())));
        if (!visit(collection, listed)) {
            return false;
        }
        // Made while the others were visited: as old as those, and not to be missed.
        Set<String> since = new TreeSet<>();
        if (!collection.syncToken().isEmpty()) {
            since.addAll(events.changedPaths(collection.path(), collection.syncToken()));
            since.removeAll(listed);
        }
        return visit(collection, since);
    }

    private String range() {
        return switch (range) {
            case OPEN -> DavBodies.from(moment.minus(SLACK));
            case WITH_END -> DavBodies.between(moment.minus(SLACK), moment.plus(FAR));
            case UNRELIABLE -> "";
        };
    }

    private boolean visit(CalendarHome.Collection collection, Set<String> paths) {
        var batch = new ArrayList<String>(READ_AT_ONCE);
        for (String path : paths) {
            if (wanted.test(path)) {
                batch.add(path);
            }
            if (batch.size() == READ_AT_ONCE) {
                if (!visit(collection, batch)) {
                    return false;
                }
                batch.clear();
            }
        }
        return batch.isEmpty() || visit(collection, batch);
    }

    private boolean visit(CalendarHome.Collection collection, List<String> paths) {
        List<Event> found;
        try {
            found = events.events(collection.path(), paths);
        } catch (PermanentFailure failure) {
            if (!failure.code().equals("ANSWER_TOO_LARGE")) {
                throw failure;
            }
            return visitApart(collection, paths);
        }
        var byPath = new HashMap<String, Event>();
        found.forEach(event -> byPath.put(event.path(), event));
        for (String path : paths) {
            Event event = byPath.get(path);
            if (event != null && !visitor.test(event)) {
                return false;
            }
        }
        return true;
    }

    private boolean visitApart(CalendarHome.Collection collection, List<String> paths) {
        if (paths.size() == 1) {
            return events.event(paths.getFirst())
                    .map(event -> visitor.test(event))
                    .orElse(true);
        }
        int half = paths.size() / 2;
        return visit(collection, paths.subList(0, half)) && visit(collection, paths.subList(half, paths.size()));
    }
}
