/// The shell at a terminal: prompt, history, completion, Ctrl-C; and the same language from a file or
/// arguments.
@NullMarked
package org.meetingmigration.cmdlet.shell;

import org.jspecify.annotations.NullMarked;
