package org.meetingmigration.migration;

import java.util.List;
import java.util.Set;

/// Which parts of a series share one room: those that shared one online meeting before. The series' room belongs to the
/// master's meeting, or without a master to the first part's; a changed occurrence that had a meeting of its own gets a
/// room of its own.
final class Rooms {

    private static final String SERIES = "";

    private final Set<String> seriesIdentities;

    Rooms(List<Examined> parts) {
        this.seriesIdentities = parts.stream()
                .filter(part -> !part.stored().part().key().isOverride())
                .findFirst()
                .or(() ->
                        parts.stream().filter(part -> part.hindrance() == null).findFirst())
                .map(part -> part.findings().identities())
                .orElse(Set.of());
    }

    /// The `occurrence` of the part's [org.meetingmigration.conferencing.MeetingKey].
    String of(Examined part) {
        String recurrenceId = part.stored().part().key().recurrenceId();
        boolean shared = part.findings().identities().stream().anyMatch(seriesIdentities::contains);
        // A master that is over is not looked at: its occurrences share the series' room.
        return recurrenceId.isEmpty() || shared || seriesIdentities.isEmpty() ? SERIES : recurrenceId;
    }

    /// Every key that the part's room may have been made for, in this run or one before.
    List<String> possible(Examined part) {
        String recurrenceId = part.stored().part().key().recurrenceId();
        return recurrenceId.isEmpty() ? List.of(SERIES) : List.of(SERIES, recurrenceId);
    }
}
