/// The commands of `mms`, one class each, and the options they share. Everything from outside — streams, clock,
/// environment — comes in a [Session], so that a command runs in a test as it runs on a terminal.
@NullMarked
package org.meetingmigration.cli.command;

import org.jspecify.annotations.NullMarked;
