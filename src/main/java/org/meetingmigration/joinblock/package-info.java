/// Finds, reads and replaces join blocks in the carriers of a meeting. Pure: values in, values out, no I/O.
@NullMarked
package org.meetingmigration.joinblock;

import org.jspecify.annotations.NullMarked;
