/// CalDAV servers to test against: five real ones, and one that misbehaves on demand. Nothing here uses the client of
/// the product, so that what it says about the product is said by an independent witness.
@NullMarked
package org.meetingmigration.calendar.caldav.server;

import org.jspecify.annotations.NullMarked;
