package org.meetingmigration.directory.csv;

/// Something in a file that must be put right.
///
/// @param row line of the file that the record begins on; the header is 1
/// @param column name of the column, for example `timeZone`; empty when it is about the whole row
/// @param message what to do, for people
public record RowError(long row, String column, String message) {}
