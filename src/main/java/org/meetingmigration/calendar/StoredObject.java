package org.meetingmigration.calendar;

/// One stored object with its meetings.
///
/// @param id names it within its calendar; for a folder the path relative to the folder, `/`-separated
/// @param calendar name of the calendar it stands in; empty for a single export file
/// @param version what to compare against when saving
/// @param meetings in the order of their first part in the source. Each is decoded when it is iterated over
///     and not kept, so that a file with 100,000 meetings fits in a small heap; iterating twice decodes
///     twice.
/// @param unreadable why it could not be read, with the line where there is one; empty when it could
/// @param source the adapter's own view of what was read, handed back to it by `prepare`
public record StoredObject(
        String id,
        String calendar,
        Version version,
        Iterable<StoredMeeting> meetings,
        String unreadable,
        Source source) {

    /// What the adapter keeps between reading and preparing.
    public interface Source {
        /// About how much memory it holds.
        default long bytes() {
            return 0;
        }
    }
}
