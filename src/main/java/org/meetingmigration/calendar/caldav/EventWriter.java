package org.meetingmigration.calendar.caldav;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.ics.EventComparison;
import org.meetingmigration.calendar.ics.IcsObject;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes events and believes no answer: what became of each is read back, of many in one request. A 2xx may
/// come from a server that stored something else or let another writer win too; a 500 or silence from one
/// that stored it all the same.
final class EventWriter {

    private static final Logger LOG = LoggerFactory.getLogger(EventWriter.class);

    private final EventClient events;
    private final Traits traits;
    private final Scheduling scheduling;
    private final Function<Event, StoredObject> reading;

    EventWriter(EventClient events, Scheduling scheduling, Function<Event, StoredObject> reading) {
        this.events = events;
        this.traits = scheduling.traits();
        this.scheduling = scheduling;
        this.reading = reading;
    }

    /// A PUT that was tried.
    ///
    /// @param sent null where nothing was sent
    /// @param whole whether what was sent is all that is to be written
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Tried(PreparedSave save, PutResult result, byte @Nullable [] sent, boolean whole) {
        static Tried nothing(PreparedSave save, PutResult result) {
            return new Tried(save, result, null, false);
        }
    }

    /// @param stop asked before each but the first
    /// @param collections by the path of an event; empty for one that is not the owner's
    List<SaveResult> write(
            List<PreparedSave> saves, BooleanSupplier stop, Function<String, Optional<String>> collections) {
        Map<String, String> current = traits.lock() ? Map.of() : current(saves, collections);
        var tried = new ArrayList<Tried>();
        for (PreparedSave save : saves) {
            if (!tried.isEmpty() && stop.getAsBoolean()) {
                break;
            }
            boolean foreign = collections.apply(save.objectId()).isEmpty();
            tried.add(foreign ? Tried.nothing(save, PutResult.MISSING) : put(save, current));
        }
        Map<String, Event> stored = stored(tried.stream().map(Tried::save).toList(), collections);
        return tried.stream()
                .map(one ->
                        result(one, Optional.ofNullable(stored.get(one.save().objectId()))))
                .toList();
    }

    /// Where If-Match is no lock, or creates what is gone, looking directly before is the next best.
    private Map<String, String> current(List<PreparedSave> saves, Function<String, Optional<String>> collections) {
        var etags = new HashMap<String, String>();
        byCollection(saves, collections).forEach((collection, paths) -> etags.putAll(events.etags(collection, paths)));
        return etags;
    }

    private static Map<String, List<String>> byCollection(
            List<PreparedSave> saves, Function<String, Optional<String>> collections) {
        return saves.stream()
                .map(PreparedSave::objectId)
                .filter(path -> collections.apply(path).isPresent())
                .distinct()
                .collect(Collectors.groupingBy(path -> collections.apply(path).orElseThrow()));
    }

    private Tried put(PreparedSave save, Map<String, String> current) {
        if (!(save.payload() instanceof Steps steps)) {
            throw new IllegalArgumentException("Not prepared for a CalDAV server: " + save.objectId());
        }
        if (!traits.lock() && !save.before().tag().equals(current.get(save.objectId()))) {
            return Tried.nothing(save, PutResult.PRECONDITION_FAILED);
        }
        Tried last = put(save, steps, steps.source(), steps.steps().getFirst());
        for (Steps.Step step : steps.steps().subList(1, steps.steps().size())) {
            if (last.result() != PutResult.DONE && last.result() != PutResult.CREATED) {
                return last;
            }
            Optional<Event> now = events.event(save.objectId());
            if (now.isEmpty()) {
                return last;
            }
            last = reading.apply(now.get()).source() instanceof CalDavSource source
                    ? put(save, steps, source, step)
                    : Tried.nothing(save, PutResult.PRECONDITION_FAILED);
        }
        return last;
    }

    private Tried put(PreparedSave save, Steps steps, CalDavSource source, Steps.Step step) {
        Optional<byte[]> content = step.content(source.ics());
        if (content.isEmpty()) {
            return Tried.nothing(save, PutResult.PRECONDITION_FAILED);
        }
        Event now = source.event();
        byte[] sent = asking(now, content.get(), steps);
        PutResult result = events.put(save.objectId(), sent, now.etag(), now.scheduleTag());
        if (result == PutResult.PRECONDITION_FAILED && !now.scheduleTag().isEmpty()) {
            // A Schedule-Tag may be out of date where the ETag, which says more, is not.
            result = events.put(save.objectId(), sent, now.etag(), "");
        }
        if (result == PutResult.UNKNOWN) {
            // Servers that close connections without a word lose a request now and then. Was it done, this one fails.
            result = events.put(save.objectId(), sent, now.etag(), "");
        }
        return new Tried(save, result, sent, steps.steps().size() == 1 || holds(now, sent, steps));
    }

    /// Where the server says whom it told, so that it is seen to say so of this change.
    private byte[] asking(Event now, byte[] content, Steps steps) {
        return scheduling.isShown() && ics(now, content) instanceof CalDavSource source
                ? source.ics().deliveries(Scheduling.keys(steps.images())).asking()
                : content;
    }

    /// A step before may have been lost though the server said that it was done.
    private boolean holds(Event event, byte[] content, Steps steps) {
        return ics(event, content) instanceof CalDavSource source
                && source.ics().holds(steps.images());
    }

    private StoredObject.Source ics(Event event, byte[] content) {
        return reading.apply(new Event(event.path(), event.etag(), "", content, ""))
                .source();
    }

    private Map<String, Event> stored(List<PreparedSave> saves, Function<String, Optional<String>> collections) {
        var stored = new HashMap<String, Event>();
        byCollection(saves, collections)
                .forEach((collection, paths) ->
                        readBack(collection, paths).forEach(event -> stored.put(event.path(), event)));
        return stored;
    }

    private List<Event> readBack(String collection, List<String> paths) {
        try {
            return events.events(collection, paths);
        } catch (PermanentFailure failure) {
            if (!failure.code().equals("ANSWER_TOO_LARGE")) {
                throw failure;
            }
            return paths.stream().map(events::event).flatMap(Optional::stream).toList();
        }
    }

    private SaveResult result(Tried tried, Optional<Event> stored) {
        if (stored.isEmpty()) {
            return new SaveResult.Gone();
        }
        // What was sent may be there whatever the answer was: a proxy, or we, sent it twice.
        return written(tried, stored.get()).orElseGet(() -> unwritten(tried, stored.get()));
    }

    private SaveResult unwritten(Tried tried, Event stored) {
        if (!stored.etag().equals(tried.save().before().tag())) {
            return new SaveResult.Stale();
        }
        return switch (tried.result()) {
            case DONE, CREATED, PRECONDITION_FAILED, MISSING -> new SaveResult.Stale();
            case UNKNOWN -> refused(tried, Reason.SERVER_REFUSED, "failed at");
            case FORBIDDEN -> refused(tried, Reason.NOT_ALLOWED, "does not let the service account write");
            case FULL -> refused(tried, Reason.SERVER_FULL, "has no room for");
            case REFUSED -> refused(tried, Reason.SERVER_REFUSED, "refused");
        };
    }

    private static SaveResult.Refused refused(Tried tried, Reason reason, String what) {
        return new SaveResult.Refused(
                reason, "The calendar server " + what + " " + tried.save().objectId() + ". " + reason.advice());
    }

    /// Empty where the event does not hold what was sent.
    private Optional<SaveResult> written(Tried tried, Event read) {
        byte[] sent = tried.sent();
        StoredObject object = reading.apply(read);
        if (sent == null || !(object.source() instanceof CalDavSource source)) {
            return Optional.empty();
        }
        Set<String> differences = EventComparison.differences(sent, read.content(), traits.rewritten());
        if (tried.whole() && differences.isEmpty()) {
            return Optional.of(new SaveResult.Saved(object.version(), Optional.of(object)));
        }
        LOG.info("An event is stored with other {} than were sent", differences);
        return source.ics().holds(tried.save().images()) || isLost(tried, read)
                ? Optional.of(new SaveResult.Altered(object))
                : Optional.empty();
    }

    /// Whether of lines that were written neither the old nor the new are there: the server dropped or changed
    /// them, or somebody did right after.
    private boolean isLost(Tried tried, Event read) {
        boolean done = tried.result() == PutResult.DONE || tried.result() == PutResult.CREATED;
        if (!done || !traits.lock() || !(tried.save().payload() instanceof Steps(var before, var _, var images))) {
            return false;
        }
        Set<String> changed = EventComparison.differences(before.event().content(), read.content(), traits.rewritten());
        return images.stream()
                .flatMap(image -> IcsObject.changedLines(image).stream())
                .anyMatch(changed::contains);
    }
}
