/// Meeting Migration Service: gives every future online meeting the right join block when its organiser's
/// conferencing home changes, and lets each attendee hear of it once.
@NullMarked
package org.meetingmigration;

import org.jspecify.annotations.NullMarked;
