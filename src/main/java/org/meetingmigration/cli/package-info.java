/// The `mms` command: arguments, progress, tables, exit codes.
@NullMarked
package org.meetingmigration.cli;

import org.jspecify.annotations.NullMarked;
