package org.meetingmigration.calendar;

import org.meetingmigration.meeting.PartKey;

/// What one part was before a save, for undo.
///
/// @param key which part
/// @param before how to get back, written and read by the adapter alone; one line of text
/// @param afterHash SHA-256 in hex of the part as we wrote it: undo only if it still is that
public record PartImage(PartKey key, String before, String afterHash) {}
