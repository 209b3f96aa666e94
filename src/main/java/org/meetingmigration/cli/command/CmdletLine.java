package org.meetingmigration.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cli.ExitCodes;
import org.meetingmigration.cli.shell.ServiceShell;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.shell.StreamConsole;
import org.meetingmigration.terminal.DisplayText;

/// A cmdlet as a command of `mms`: `mms Get-CsMeetingMigrationStatus -SummaryOnly --json`. What begins with two dashes
/// is for `mms`, everything else is the cmdlet's.
final class CmdletLine {

    private static final String CMDLET = "[A-Za-z]{2,20}-[A-Za-z]{2,60}";

    private final List<String> words = new ArrayList<>();
    private @Nullable String address;
    private @Nullable String tokenFile;
    private @Nullable String tenant;
    private String format = "";

    private CmdletLine() {}

    /// Whether the arguments name a cmdlet, known or not. Decides by shape, so that nothing is loaded for it.
    static boolean isOne(String... arguments) {
        return arguments.length > 0 && name(arguments[0]).matches(CMDLET);
    }

    /// The first word; a whole line may come as one argument.
    private static String name(String argument) {
        return argument.strip().split("\\s", 2)[0];
    }

    /// @return the exit code: 0 everything went well, 1 something failed, 2 the line is wrong
    static int run(Session session, String... arguments) {
        var line = new CmdletLine();
        try {
            line.read(arguments);
            return line.run(session);
        } catch (CmdletError e) {
            e.getMessage().lines().map(DisplayText::safe).forEach(session.err()::println);
            return ExitCodes.USAGE;
        }
    }

    private void read(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--json" -> format = "ConvertTo-Json -AsArray";
                case "--csv" -> format = "ConvertTo-Csv";
                case "--address" -> address = value(arguments, ++i);
                case "--token-file" -> tokenFile = value(arguments, ++i);
                case "--tenant" -> tenant = value(arguments, ++i);
                case Mms.NO_COLOUR -> {
                    // the terminal knows already
                }
                default -> words.add(arguments[i]);
            }
        }
    }

    private static String value(String[] arguments, int at) {
        if (at == arguments.length) {
            throw CmdletError.invalid(arguments[at - 1] + " needs a value behind it.");
        }
        return arguments[at];
    }

    private int run(Session session) {
        var shell = ServiceShell.of(
                Optional.ofNullable(address),
                Optional.ofNullable(tokenFile),
                Optional.ofNullable(tenant),
                session.environment(),
                session.directory(),
                session.clock());
        var name = name(words.getFirst());
        if (!shell.knows(name)) {
            var nearest =
                    shell.nearest(name).stream().map(other -> "mms " + other).toList();
            throw CmdletError.invalid("There is no cmdlet " + name + ". "
                    + (nearest.isEmpty()
                            ? "mms Get-Command lists all."
                            : "Did you mean: " + String.join(", ", nearest) + "?"));
        }
        var console = new StreamConsole(session.in(), session.out(), session.err(), session.terminal());
        return shell.runOnce(formatted(), console);
    }

    private List<String> formatted() {
        if (format.isEmpty()) {
            return words;
        }
        if (words.size() == 1) {
            return List.of(words.getFirst() + " | " + format);
        }
        var all = new ArrayList<>(words);
        all.add("|");
        all.addAll(List.of(format.split(" ")));
        return all;
    }
}
