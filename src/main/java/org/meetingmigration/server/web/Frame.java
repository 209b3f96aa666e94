package org.meetingmigration.server.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.meetingmigration.migration.request.RequestLedgers.LedgerPlace;
import org.meetingmigration.server.security.Role;
import org.springframework.web.util.UriUtils;

/// What every page has around its own part: language, files, who is signed in, and where in the site this is.
///
/// @param words in the viewer's language
/// @param languages that the viewer may choose from
/// @param asset path of a file by its name, for example `page.css`
/// @param viewer empty before sign-in
/// @param section for example `requests`; what stands behind the tenant in the path, `overview` for nothing
/// @param path of this page with its query, to come back to
public record Frame(
        Words words,
        List<Language> languages,
        UnaryOperator<String> asset,
        Forgery forgery,
        Optional<Viewer> viewer,
        String section,
        String path) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// @param name in the language itself
    public record Language(String tag, String name) {}

    /// The token against forged requests, in every form and request of a script.
    public record Forgery(String parameter, String header, String token) {}

    /// @param name of the token, or of the person at the issuer
    /// @param tenant that the page is about; empty for none
    /// @param tenants that the viewer may see
    public record Viewer(String name, Optional<Role> role, String tenant, List<String> tenants) {

        public Viewer {
            tenants = List.copyOf(tenants);
        }
    }

    public Frame {
        languages = List.copyOf(languages);
    }

    /// A text of the page.
    public String say(String key, Object... values) {
        return words.text(key, values);
    }

    /// In UTC, for browsers without script; with it, the viewer's zone is shown.
    public String utc(Instant instant) {
        return UTC.format(instant);
    }

    public String asset(String name) {
        return asset.apply(name);
    }

    /// Whether to offer what needs this role. The server asks again when it is done.
    public boolean may(Role role) {
        return viewer.flatMap(Viewer::role).filter(has -> has.includes(role)).isPresent();
    }

    /// Path of the page of a user.
    ///
    /// @param identity object id or UPN
    public String atUser(String identity) {
        return at("/users/" + UriUtils.encodePathSegment(identity, StandardCharsets.UTF_8));
    }

    /// Path of the page of a meeting.
    public String atMeeting(LedgerPlace place) {
        return at("/requests/" + place.request() + "/meetings/" + place.number());
    }

    /// Path of a page of the same tenant.
    ///
    /// @param page for example `/requests`; empty for the overview
    public String at(String page) {
        return "/t/" + viewer.map(Viewer::tenant).orElse("") + page;
    }
}
