package org.meetingmigration.calendar.caldav;

import java.util.List;

/// Where the calendars of a mailbox are.
///
/// @param collections in the order of their paths
/// @param product what the server is
/// @param schedules whether it says that it tells attendees of changes
/// @param delegated whether the calendars are seen from somebody else's home, where servers tell nobody
///     unless asked to
/// @param way how they were found
record CalendarHome(List<Collection> collections, Product product, boolean schedules, boolean delegated, Way way) {

    /// One calendar.
    ///
    /// @param path ends with a slash
    /// @param name last segment of the path
    /// @param syncToken empty where the server has none
    record Collection(String path, String name, String syncToken) {}
}
