/// Calendars in a folder of `.ics` files, replaced atomically and only if nobody changed them meanwhile.
@NullMarked
package org.meetingmigration.calendar.folder;

import org.jspecify.annotations.NullMarked;
