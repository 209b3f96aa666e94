/// A CalDAV server in memory that is well-behaved until told otherwise. It shares no code with the product.
@NullMarked
package org.meetingmigration.calendar.caldav.hostile;

import org.jspecify.annotations.NullMarked;
