package org.meetingmigration.cli.command;

import org.meetingmigration.cli.ExitCodes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;

/// The `mms` command with all its commands.
@Command(
        name = "mms",
        description = {
            "Gives every future online meeting in a folder of calendars its new join block, tells the attendees, and"
                    + " can take it all back. As a service it does so by itself; cmdlets steer it.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "A folder of calendars:",
            "  DIR/ada@example.org/work/*.ics   one calendar of ada@example.org, a meeting in each file",
            "  DIR/ben@example.org.ics          an export with all meetings of ben@example.org",
            "  DIR/.mms/                        what mms did, so that it can be undone",
            "",
            "Examples:",
            "  mms demo",
            "  mms audit calendars",
            "  mms plan calendars --to jitsi --base-url https://meet.example.org --report plan.html",
            "  mms apply calendars --to jitsi --base-url https://meet.example.org --outbox mails",
            "  mms undo calendars",
            "  mms probe caldav --config mms.yaml --tenant contoso --mailbox ada@contoso.com",
            "",
            "Cmdlets of a running service, all of them listed by mms Get-Command:",
            "  mms Get-CsMeetingMigrationStatus -SummaryOnly",
            "  mms Start-CsExMeetingMigration -Identity ashaw@contoso.com -WhatIf",
            "  mms Get-CsOnlineUser --json",
            "",
            "Exit codes:",
            "  0  all that was asked for was done",
            "  1  at least one meeting failed, or a probe found a problem",
            "  2  the command line is wrong",
            "  3  no calendars there",
            "  4  the question was answered with no, or --yes is missing",
            "  5  another mms works on the folder",
            "  6  a fault of the program or the machine; running again is safe"
        })
public final class Mms {

    private static final int NARROWEST_HELP = 80;
    private static final int WIDEST_HELP = 110;

    /// Looked for by whoever makes the [Terminal], before the command line is parsed.
    public static final String NO_COLOUR = "--no-color";

    private Mms() {}

    /// Runs one command line.
    ///
    /// @param arguments without the name of the program
    /// @return an exit code, see [ExitCodes]
    public static int run(Session session, String... arguments) {
        var faults = new Faults(session);
        try {
            int code = CmdletLine.isOne(arguments)
                    ? CmdletLine.run(session, arguments)
                    : commandLine(session, faults).execute(arguments);
            if (session.out().checkError()) {
                session.err().println("mms: the output could not be written.");
                return ExitCodes.FAULT;
            }
            return code;
        } catch (Error e) {
            // Out of memory, for the most part: picocli hands over exceptions only.
            return faults.report(e);
        } finally {
            session.err().flush();
        }
    }

    private static CommandLine commandLine(Session session, Faults faults) {
        var mms = new CommandLine(new Mms())
                .addSubcommand(new DemoCommand(session))
                .addSubcommand(new AuditCommand(session))
                .addSubcommand(new PlanCommand(session))
                .addSubcommand(new ApplyCommand(session))
                .addSubcommand(new UndoCommand(session))
                .addSubcommand(new RequestsCommand(session))
                .addSubcommand(new CommandLine(new ProbeCommand()).addSubcommand(new ProbeCalDavCommand(session)))
                .addSubcommand(new ShellCommand(session))
                .addSubcommand(new ServeCommand(session))
                .addSubcommand(new HelpCommand());
        int width = session.terminal().width();
        return withHelp(mms)
                .setOut(session.out())
                .setErr(session.err())
                .setUsageHelpWidth(Math.clamp(width, NARROWEST_HELP, WIDEST_HELP))
                .setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler(faults);
    }

    private static CommandLine withHelp(CommandLine command) {
        if (command.getCommand() instanceof HelpCommand) {
            return command;
        }
        command.getSubcommands().values().forEach(Mms::withHelp);
        command.getCommandSpec()
                .mixinStandardHelpOptions(true)
                .versionProvider(new Version())
                .addOption(OptionSpec.builder(NO_COLOUR)
                        .type(boolean.class)
                        .description("Use no colours; so does the environment variable NO_COLOR.")
                        .build());
        return command;
    }
}
