package org.meetingmigration.cli.report;

/// What would change in one carrier of a meeting.
///
/// @param carrier property name, for example `DESCRIPTION` or `X-ALT-DESC`
/// @param before the text that goes, lines ending with `\n`; empty when something is only added
/// @param after the text that comes; empty when something is only removed
public record BlockDiff(String carrier, String before, String after) {}
