/// Loss-free iCalendar text (RFC 5545): lines, unfolding and unescaping with maps back to the raw bytes, edits as byte
/// ranges, and "has an occurrence that starts after now". Nothing is ever re-serialised.
@NullMarked
package org.meetingmigration.icalendar;

import org.jspecify.annotations.NullMarked;
