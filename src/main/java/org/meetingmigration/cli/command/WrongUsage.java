package org.meetingmigration.cli.command;

import java.io.PrintWriter;
import org.meetingmigration.cli.ExitCodes;
import org.meetingmigration.terminal.DisplayText;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with a command line in a line or two: the whole help would push the message off the screen.
final class WrongUsage implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        ParameterException shown = moreLikely(fault, command);
        String.valueOf(shown.getMessage()).lines().map(DisplayText::safe).forEach(err::println);
        UnmatchedArgumentException.printSuggestions(shown, err);
        err.println("See " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.USAGE;
    }

    /// Where an option is missing and another is unknown, the unknown one was meant to be the missing.
    private static ParameterException moreLikely(ParameterException fault, CommandLine command) {
        var unknown = command.getUnmatchedArguments();
        return fault instanceof MissingParameterException && !unknown.isEmpty()
                ? new UnmatchedArgumentException(command, unknown)
                : fault;
    }
}
