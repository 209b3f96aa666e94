package org.meetingmigration.server.security;

import java.util.Arrays;
import java.util.Optional;

/// What somebody may do in a tenant; each may do what those before it may.
public enum Role {
    /// Sees everything.
    Reader,
    /// Starts, stops, plans and takes back migrations.
    Operator,
    /// Changes users, numbers, settings and tokens.
    Admin;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /// @param name in any case
    public static Optional<Role> of(String name) {
        return Arrays.stream(values())
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
