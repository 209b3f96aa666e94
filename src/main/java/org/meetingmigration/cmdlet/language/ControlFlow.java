package org.meetingmigration.cmdlet.language;

import org.meetingmigration.cmdlet.CmdletError;

/// What leaves a running pipeline before its end, and is no fault of a command it passes through.
abstract sealed class ControlFlow extends RuntimeException {

    private static final long serialVersionUID = 1;

    private ControlFlow(String message) {
        super(message, null, false, false);
    }

    /// A command wants no more objects.
    static final class Enough extends ControlFlow {

        private static final long serialVersionUID = 1;
        private final transient Call by;

        Enough(Call by) {
            super("enough");
            this.by = by;
        }

        Call by() {
            return by;
        }
    }

    /// A command failed and ends its pipeline.
    static final class Failed extends ControlFlow {

        private static final long serialVersionUID = 1;
        private final String command;
        private final CmdletError error;
        private final boolean stopsAll;

        /// @param stopsAll whether later statements do not run either, as `-ErrorAction Stop` asks
        Failed(String command, CmdletError error, boolean stopsAll) {
            super(error.getMessage());
            this.command = command;
            this.error = error;
            this.stopsAll = stopsAll;
        }

        String command() {
            return command;
        }

        CmdletError error() {
            return error;
        }

        boolean stopsAll() {
            return stopsAll;
        }
    }

    /// The session is to end.
    static final class Exit extends ControlFlow {

        private static final long serialVersionUID = 1;
        private final int code;

        Exit(int code) {
            super("exit");
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /// The person pressed Ctrl-C.
    static final class Cancelled extends ControlFlow {

        private static final long serialVersionUID = 1;

        Cancelled() {
            super("cancelled");
        }
    }
}
