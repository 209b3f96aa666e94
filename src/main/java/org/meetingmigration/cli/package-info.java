/// The `mms` command: arguments, progress, exit codes.
@NullMarked
package org.meetingmigration.cli;

import org.jspecify.annotations.NullMarked;
