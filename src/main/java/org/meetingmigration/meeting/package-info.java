/// The words of the domain. Imports `java.*` only; knows no calendar format and no I/O.
@NullMarked
package org.meetingmigration.meeting;

import org.jspecify.annotations.NullMarked;
