package org.meetingmigration.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.meetingmigration.cli.ExitCodes;
import org.meetingmigration.terminal.DisplayText;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Tells the person what went wrong, in words; the stack trace is for whoever asks with `MMS_DEBUG=1`.
final class Faults implements IExecutionExceptionHandler {

    static final String DEBUG = "MMS_DEBUG";

    private final Session session;

    Faults(Session session) {
        this.session = session;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult arguments) {
        return report(fault);
    }

    /// @return the exit code
    int report(Throwable fault) {
        PrintWriter err = session.err();
        session.out().flush();
        if (fault instanceof CommandFailed failed) {
            String.valueOf(failed.getMessage()).lines().map(DisplayText::safe).forEach(err::println);
            return failed.exitCode();
        }
        err.println("mms: " + DisplayText.safe(describe(fault)));
        if (session.environment().getOrDefault(DEBUG, "").isEmpty()) {
            err.println("Running again is safe. Set " + DEBUG + "=1 to see where it happened.");
            return ExitCodes.FAULT;
        }
        fault.printStackTrace(err);
        return ExitCodes.FAULT;
    }

    /// One sentence; of a fault with a file, its path and what the system said.
    static String describe(Throwable fault) {
        return switch (fault) {
            case UncheckedIOException io -> describe(io);
            case IOException io -> describe(io);
            case OutOfMemoryError _ -> "out of memory; give it more, for example with MMS_JAVA_OPTS=-Xmx2g";
            default -> {
                String message = fault.getMessage();
                String name = fault.getClass().getSimpleName();
                yield "unexpected fault: " + (message == null ? name : name + ": " + firstLine(message));
            }
        };
    }

    private static String describe(UncheckedIOException fault) {
        var cause = fault.getCause();
        String message = fault.getMessage();
        if (cause == null) {
            return String.valueOf(message);
        }
        boolean own = message != null && !message.equals(cause.toString());
        return own ? message + ": " + describe(cause) : describe(cause);
    }

    private static String describe(IOException fault) {
        String message = String.valueOf(fault.getMessage());
        return switch (fault) {
            case AccessDeniedException _ -> message + ": permission denied";
            case NoSuchFileException _ -> message + ": no such file or folder";
            case NotDirectoryException _ -> message + ": not a folder";
            case FileSystemException _ -> message;
            default -> fault.getMessage() == null ? fault.getClass().getSimpleName() : firstLine(message);
        };
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
