package org.meetingmigration.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What of one organizer points to a host.
///
/// @param organizer user principal name
/// @param next start of the next meeting; null when no start can be told
public record OrganizerLine(
        String organizer, long meetings, @Nullable Instant next) {}
