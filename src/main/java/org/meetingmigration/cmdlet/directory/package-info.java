/// Cmdlets that show and change users, sign in, and manage tokens.
@NullMarked
package org.meetingmigration.cmdlet.directory;

import org.jspecify.annotations.NullMarked;
