package org.meetingmigration.meeting;

/// Trying again does not help: somebody has to change something first.
public final class PermanentFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /// @param code for example `NO_TARGET`
    /// @param message for people: what it is and what to do, no meeting contents, no secret
    public PermanentFailure(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
