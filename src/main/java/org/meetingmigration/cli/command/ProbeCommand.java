package org.meetingmigration.cli.command;

import picocli.CommandLine.Command;

/// `mms probe`: looks at a calendar server.
@Command(
        name = "probe",
        description = "Looks at a calendar server before a migration. Changes nothing.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "Example:", "  mms probe caldav --help"})
final class ProbeCommand {}
