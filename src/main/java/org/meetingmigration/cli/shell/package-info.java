/// `mms shell`, and cmdlets as commands of `mms`: puts service, cmdlets and terminal together.
@NullMarked
package org.meetingmigration.cli.shell;

import org.jspecify.annotations.NullMarked;
