/// The commands that every shell has: filtering, sorting, counting, files, help, sign-in.
@NullMarked
package org.meetingmigration.cmdlet.pipeline;

import org.jspecify.annotations.NullMarked;
