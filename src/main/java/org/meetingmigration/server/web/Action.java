package org.meetingmigration.server.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What may be done with requests that were selected.
public enum Action {
    /// Migrate the user again, by the same order.
    START,
    STOP,
    /// Take back what the request replaced.
    UNDO;

    /// In keys of texts and in paths.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Action> of(String key) {
        return Arrays.stream(values())
                .filter(action -> action.key().equals(key))
                .findFirst();
    }
}
