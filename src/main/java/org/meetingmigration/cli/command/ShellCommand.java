package org.meetingmigration.cli.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cli.shell.ServiceShell;
import org.meetingmigration.cmdlet.shell.StreamConsole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `mms shell`. No type of the shell may stand in a signature here: it would be loaded with every other command.
@Command(
        name = "shell",
        description = {
            "A shell for the cmdlets of a running service: history, completion with Tab, Get-Help. Reads a script where"
                    + " the input is no terminal.",
            ""
        },
        footer = {
            "",
            "A cmdlet is run without the shell, too:",
            "  mms Get-CsMeetingMigrationStatus -SummaryOnly",
            "  mms Get-CsOnlineUser --csv > users.csv",
            "",
            "Examples:",
            "  mms shell",
            "  mms shell --address https://mms.contoso.com --token-file admin.token",
            "  mms shell move-everybody.ps1",
            "",
            "Exit codes: 0 everything went well, 1 something failed, 2 the command line is wrong."
        })
final class ShellCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A script to run instead.")
    private @Nullable String file;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "The service; else MMS_ADDRESS, the saved sign-in, or http://127.0.0.1:8477.")
    private @Nullable String address;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Holds the token and nothing else; else MMS_TOKEN, MMS_TOKEN_FILE, or the saved sign-in.")
    private @Nullable String tokenFile;

    @Option(names = "--tenant", paramLabel = "NAME", description = "The tenant to work in; else MMS_TENANT.")
    private @Nullable String tenant;

    ShellCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        var shell = ServiceShell.of(
                Optional.ofNullable(address),
                Optional.ofNullable(tokenFile),
                Optional.ofNullable(tenant),
                session.environment(),
                session.directory(),
                session.clock());
        if (file == null && session.terminal().interactive()) {
            return shell.talk();
        }
        var console = new StreamConsole(session.in(), session.out(), session.err(), session.terminal());
        return file == null
                ? shell.runScript(session.in(), console)
                : shell.runScript(session.directory().resolve(file), console);
    }
}
