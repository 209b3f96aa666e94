package org.meetingmigration.calendar;

/// A meeting as it is sent to attendees (RFC 5546 3.2.2).
///
/// @param calendarText a whole VCALENDAR with METHOD:REQUEST, lines ending with CRLF
/// @param organizerName as the calendar shows it; empty when absent
/// @param sequence SEQUENCE of the first part sent; 0 when absent
public record Invitation(String calendarText, String organizerName, int sequence) {}
