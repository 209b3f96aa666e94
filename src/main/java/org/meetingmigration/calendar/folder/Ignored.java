package org.meetingmigration.calendar.folder;

/// Something in the folder that is not taken for a calendar.
///
/// @param path relative to the folder, `/`-separated
/// @param reason for people, for example `not an .ics file`
public record Ignored(String path, String reason) {}
