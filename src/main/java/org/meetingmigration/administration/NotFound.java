package org.meetingmigration.administration;

/// What a command names is not there.
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message for people, names what was looked for
    public NotFound(String message) {
        super(message);
    }
}
