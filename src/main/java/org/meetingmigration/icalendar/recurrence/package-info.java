/// "Has this event an occurrence that starts after now?" decided from property values (RFC 5545 3.8.5), in bounded time
/// whatever the values say. Pure: values and an instant in, an answer out.
@NullMarked
package org.meetingmigration.icalendar.recurrence;

import org.jspecify.annotations.NullMarked;
