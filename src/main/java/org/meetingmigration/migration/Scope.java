package org.meetingmigration.migration;

import java.time.Instant;
import java.util.Set;

/// What a migration is about.
///
/// @param from providers to migrate from; empty for every one
/// @param fullUpdates whether SEQUENCE goes up, so that clients ask attendees to reply anew
/// @param moment of the run, the same for all its meetings, and again when it is taken up after a kill: becomes DTSTAMP
public record Scope(Set<String> from, boolean fullUpdates, Instant moment) {

    public Scope {
        from = Set.copyOf(from);
    }

    boolean covers(String provider) {
        return from.isEmpty() || from.contains(provider);
    }
}
