package org.meetingmigration.cmdlet;

/// A text that is never shown, such as an API token: it prints as stars.
public final class Secret {

    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    /// The text itself, for the request that needs it.
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "********";
    }
}
