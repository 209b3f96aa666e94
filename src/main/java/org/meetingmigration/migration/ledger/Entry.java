package org.meetingmigration.migration.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.Version;

/// One line of a ledger. Every text is empty when absent.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Entry.KIND)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.Started.class, name = Entry.STARTED),
    @JsonSubTypes.Type(value = Entry.Intent.class, name = "intent"),
    @JsonSubTypes.Type(value = Entry.Outcome.class, name = "outcome"),
    @JsonSubTypes.Type(value = Entry.Mailed.class, name = Entry.MAILED),
    @JsonSubTypes.Type(value = Entry.Undone.class, name = "undone"),
    @JsonSubTypes.Type(value = Entry.Retried.class, name = "retried"),
    @JsonSubTypes.Type(value = Entry.Finished.class, name = Entry.FINISHED)
})
public sealed interface Entry {

    /// Name of the property that says which entry it is; the first of its line.
    String KIND = "entry";

    String STARTED = "started";
    String MAILED = "mailed";
    String FINISHED = "finished";

    /// The first entry of every ledger.
    ///
    /// @param requestId see [RequestIds]
    /// @param options what the request was asked to do, for example `to` → `jitsi`: enough to take it up again
    record Started(String requestId, Instant at, Map<String, String> options) implements Entry {
        public Started {
            options = sorted(options);
        }
    }

    /// A save that is about to be tried.
    ///
    /// @param organizer e-mail, lower case
    /// @param objectId names the stored object within the organizer's calendars
    /// @param before the version it must be at
    /// @param after the version it will be at; empty tag where the server decides
    /// @param parts what changes in it
    /// @param undo whether it takes an earlier save back
    record Intent(String organizer, String objectId, Version before, Version after, List<Part> parts, boolean undo)
            implements Entry {
        public Intent {
            parts = List.copyOf(parts);
        }

        /// Whether parts of this meeting change.
        public boolean changes(String uid) {
            return parts.stream().anyMatch(part -> part.image().key().uid().equals(uid));
        }
    }

    /// A part that an intent changes.
    ///
    /// @param image how to get back
    /// @param fromProvider whose block stands there, for example `skype4b`
    /// @param toProvider whose block will stand there, for example `jitsi`
    record Part(PartImage image, String fromProvider, String toProvider) {}

    /// What became of one part of a meeting.
    ///
    /// @param outcome name of the [org.meetingmigration.migration.Outcome], for example `Skipped`
    /// @param reason name of the [org.meetingmigration.meeting.Reason]; text, as an older release may read it
    record Outcome(
            String organizer,
            String objectId,
            String uid,
            String recurrenceId,
            String outcome,
            String reason,
            String fromProvider,
            String toProvider)
            implements Entry {}

    /// A message is on its way, or in the outbox, and must not be written again.
    ///
    /// @param messageId value of its Message-ID header
    /// @param recipients how many it goes to; 0 in a line of a release that did not write it
    record Mailed(String organizer, String uid, String messageId, int recipients) implements Entry {}

    /// A part is what it was before the request.
    record Undone(String objectId, String uid, String recurrenceId) implements Entry {}

    /// From here on the request is tried again: parts of which the last outcome was `Failed` have none any
    /// more.
    ///
    /// @param retry which try after the first this is, from 1
    record Retried(Instant at, int retry) implements Entry {}

    /// Nothing is left to do.
    ///
    /// @param counts parts by name of their outcome
    record Finished(Instant at, Map<String, Integer> counts) implements Entry {
        public Finished {
            counts = sorted(counts);
        }
    }

    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
