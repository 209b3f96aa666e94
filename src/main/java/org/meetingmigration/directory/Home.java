package org.meetingmigration.directory;

/// Where a user's conferencing lives: `OnPremises` (Skype for Business Server), `Online` (the tenant's online
/// provider),
/// or a provider by its name, for example `jitsi`.
///
/// @param name as shown to people
public record Home(String name) {

    public static final Home ON_PREMISES = new Home("OnPremises");
    public static final Home ONLINE = new Home("Online");

    public Home {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A home needs a name: OnPremises, Online, or a provider's name");
        }
    }

    /// The home of that name; `onpremises` and `online` in any case are the two fixed ones.
    public static Home of(String name) {
        if (name.equalsIgnoreCase(ON_PREMISES.name)) {
            return ON_PREMISES;
        }
        return name.equalsIgnoreCase(ONLINE.name) ? ONLINE : new Home(name);
    }

    public boolean isOnPremises() {
        return equals(ON_PREMISES);
    }
}
