/// Meetings in iCalendar text: reads events into meeting parts and turns changes of carriers into byte edits.
/// Shared by every calendar that stores iCalendar objects.
@NullMarked
package org.meetingmigration.calendar.ics;

import org.jspecify.annotations.NullMarked;
