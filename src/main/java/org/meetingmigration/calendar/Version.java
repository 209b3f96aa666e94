package org.meetingmigration.calendar;

/// State of a stored object, to be compared for equality only: a SHA-256 in hex, an ETag, a change key.
public record Version(String tag) {}
