package org.meetingmigration.cmdlet;

/// Why a command could not do its work, in a sentence that says what to do.
public final class CmdletError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Category category;

    /// What kind of fault it is; shown behind the message.
    public enum Category {
        /// Of the command line itself, found before the service was asked.
        INVALID_ARGUMENT,
        NOT_FOUND,
        NOT_ALLOWED,
        CONFLICT,
        UNAVAILABLE,
        STOPPED,
        FAILED
    }

    public CmdletError(String message, Category category) {
        super(message);
        this.category = category;
    }

    public CmdletError(String message, Category category, Throwable cause) {
        super(message, cause);
        this.category = category;
    }

    public static CmdletError invalid(String message) {
        return new CmdletError(message, Category.INVALID_ARGUMENT);
    }

    public static CmdletError notFound(String message) {
        return new CmdletError(message, Category.NOT_FOUND);
    }

    public Category category() {
        return category;
    }

    /// The message, which is never null.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
