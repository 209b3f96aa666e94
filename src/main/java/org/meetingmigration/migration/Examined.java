package org.meetingmigration.migration;

import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.StoredPart;
import org.meetingmigration.joinblock.Findings;

/// A part that was looked at.
///
/// @param stored the part
/// @param findings its online meeting; nothing found where nobody looked
/// @param hindrance what it comes to without a migration: skipped or for review; null when it may be migrated
public record Examined(
        StoredPart stored, Findings findings, @Nullable Outcome hindrance) {}
