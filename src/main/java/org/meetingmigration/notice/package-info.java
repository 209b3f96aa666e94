/// Tells attendees about a changed meeting where the calendar server does not: iMIP messages (RFC 6047).
@NullMarked
package org.meetingmigration.notice;

import org.jspecify.annotations.NullMarked;
