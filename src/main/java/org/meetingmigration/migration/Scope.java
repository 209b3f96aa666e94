package org.meetingmigration.migration;

import java.util.Set;

/// Which meetings a migration is about.
///
/// @param from providers to migrate from; empty for every one
/// @param fullUpdates whether SEQUENCE goes up, so that clients ask attendees to reply anew
public record Scope(Set<String> from, boolean fullUpdates) {

    public Scope {
        from = Set.copyOf(from);
    }

    boolean covers(String provider) {
        return from.isEmpty() || from.contains(provider);
    }
}
