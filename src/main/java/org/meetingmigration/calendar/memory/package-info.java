/// A calendar that is kept in memory, for tests and for trying things out.
@NullMarked
package org.meetingmigration.calendar.memory;

import org.jspecify.annotations.NullMarked;
