package org.meetingmigration.cli;

/// Exit codes of the `mms` command; scripts rely on them, so they never change meaning.
public final class ExitCodes {

    /// Everything that was asked for was done.
    public static final int OK = 0;

    /// The command ran to its end, but at least one meeting failed; the summary and the ledger say which and why.
    /// Of a probe: a migration would fail.
    public static final int SOME_FAILED = 1;

    /// The command line is wrong: unknown option, missing argument, contradicting options.
    public static final int USAGE = 2;

    /// The folder or file cannot be read, or holds no calendar.
    public static final int NOTHING_FOUND = 3;

    /// The question was answered with no, or could not be asked because there is no terminal and `--yes` is missing.
    public static final int REFUSED = 4;

    /// Another `mms apply` or `mms undo` works on the same folder.
    public static final int BUSY = 5;

    /// A fault of the program or the machine: disk full, out of memory. Running again is safe.
    public static final int FAULT = 6;

    private ExitCodes() {}
}
