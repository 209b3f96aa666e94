package org.meetingmigration.cmdlet;

/// A command line that `Get-Help -Examples` shows.
///
/// @param command for example `Get-CsMeetingMigrationStatus -SummaryOnly`
/// @param description what it does, in a sentence
public record Example(String command, String description) {}
