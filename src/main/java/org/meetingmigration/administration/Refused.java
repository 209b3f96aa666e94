package org.meetingmigration.administration;

/// A command that must not be carried out as things are; nothing was changed.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    /// Stable codes; the API makes problem types of them.
    public enum Why {
        /// A value is wrong in itself.
        INVALID,
        /// The tenant's migration is switched off.
        MIGRATION_DISABLED,
        /// No provider to migrate to is configured or named.
        NO_TARGET,
        /// A number is still shown or used.
        NUMBER_IN_USE,
        /// Something must be unique, or is in another state than the command needs.
        CONFLICT,
        /// A third-party audio provider stands in the way.
        THIRD_PARTY_AUDIO,
        /// Somebody else changed it meanwhile: read again.
        CHANGED_MEANWHILE
    }

    /// @param message for people, says what to do
    public Refused(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
