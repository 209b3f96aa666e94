package org.meetingmigration.server;

/// Why the service cannot start; says what to do.
public final class StartFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean busy;

    StartFault(String message) {
        this(message, false);
    }

    private StartFault(String message, boolean busy) {
        super(message);
        this.busy = busy;
    }

    static StartFault busy(String message) {
        return new StartFault(message, true);
    }

    /// Whether another program has what is needed: the port, the data directory or a folder of calendars.
    public boolean isBusy() {
        return busy;
    }
}
