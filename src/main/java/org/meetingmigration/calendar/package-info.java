/// Port to where meetings are stored. Adapters are leaves: nobody but `Main` imports them.
@NullMarked
package org.meetingmigration.calendar;

import org.jspecify.annotations.NullMarked;
