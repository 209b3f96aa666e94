package org.meetingmigration.cli.command;

/// Ends a command with a message for the person who typed it, and no stack trace.
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /// @param exitCode see [org.meetingmigration.cli.ExitCodes]
    /// @param message whole sentences that say what to do
    CommandFailed(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
