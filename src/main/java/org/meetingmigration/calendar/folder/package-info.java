/// Calendars in a folder of `.ics` files, replaced atomically and only if nobody changed them meanwhile.
///
/// ```
/// DIR/<organizer e-mail>/<calendar>/**.ics   one object a file, sub-folders at will
/// DIR/<organizer e-mail>/*.ics               the same without a calendar name
/// DIR/<organizer e-mail>.ics                 an export with many meetings
/// DIR/.mms/                                  ours
/// ```
///
/// Two runs of ours keep out of each other's way by [FolderLock]. Against other programs, which know no such
/// lock, a save compares the whole content first and size, time and identity of the file directly before the
/// rename. Between that last look and the rename a few microseconds remain in which a foreign write would be
/// lost: POSIX has no "rename if unchanged". Stop the calendar server, or work on a copy, where that is too
/// much.
@NullMarked
package org.meetingmigration.calendar.folder;

import org.jspecify.annotations.NullMarked;
