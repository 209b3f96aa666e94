package org.meetingmigration.bench;

/// Reads an iCalendar object and gives the bytes that would be stored instead.
interface Rewriting {

    /// @param ics one `.ics` file
    /// @return the file as this library or engine would write it
    byte[] rewrite(byte[] ics) throws Exception;
}
