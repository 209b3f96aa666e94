package org.meetingmigration.calendar.caldav;

/// An event as a server gave it.
///
/// @param path of its resource, see [Href]
/// @param etag as the server wrote it, with its quotes
/// @param scheduleTag RFC 6638 3.2.10; empty where there is none
/// @param content iCalendar text; lines end with CRLF, which XML may have made LF on the way
/// @param unreadable why there is no content; empty when there is
@SuppressWarnings("ArrayRecordComponent") // nobody compares events
record Event(String path, String etag, String scheduleTag, byte[] content, String unreadable) {

    static Event unreadable(String path, String etag, String why) {
        return new Event(path, etag, "", new byte[0], why);
    }
}
