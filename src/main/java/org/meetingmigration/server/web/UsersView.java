package org.meetingmigration.server.web;

import java.util.List;
import java.util.Optional;
import org.meetingmigration.directory.User;

/// A page of the list of users.
///
/// @param homes that the filter offers
/// @param tenantMode upgrade mode of users who were granted none
/// @param next query of the page behind this one; empty at the end
public record UsersView(
        UsersQuery query, List<User> users, List<String> homes, String tenantMode, Optional<UsersQuery> next) {

    public UsersView {
        users = List.copyOf(users);
        homes = List.copyOf(homes);
    }
}
