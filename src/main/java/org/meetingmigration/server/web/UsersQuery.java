package org.meetingmigration.server.web;

import org.jspecify.annotations.Nullable;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.UserFilter;

/// Which users the address of a page asks for; what is null or empty means any.
///
/// @param search part of a name or an address
/// @param home name of a home
/// @param after UPN of the user to go on behind
public record UsersQuery(
        @Nullable String search,
        @Nullable String home,
        @Nullable String after) {

    public String text() {
        return search == null ? "" : search.strip();
    }

    public String homeName() {
        return home == null ? "" : home.strip();
    }

    String place() {
        return after == null ? "" : after;
    }

    public boolean isFiltered() {
        return !(text() + homeName()).isEmpty();
    }

    public boolean isGoingOn() {
        return !place().isEmpty();
    }

    UserFilter filter() {
        return new UserFilter(
                homeName().isEmpty() ? null : Home.of(homeName()),
                null,
                null,
                null,
                "",
                NumberKind.TOLL,
                "",
                "",
                text());
    }

    public UsersQuery first() {
        return new UsersQuery(search, home, null);
    }

    UsersQuery behind(String userPrincipalName) {
        return new UsersQuery(search, home, userPrincipalName);
    }

    /// For a link, for example `?search=ann`.
    public String link() {
        return new Query()
                .with("search", text())
                .with("home", homeName())
                .with("after", place())
                .text();
    }
}
