package org.meetingmigration.server.config;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meetingmigration.calendar.caldav.CalDavSettings;
import org.meetingmigration.calendar.caldav.Told;
import org.meetingmigration.http.Credentials;
import org.meetingmigration.http.HttpSettings;
import org.meetingmigration.http.Limits;
import org.meetingmigration.server.config.ServerConfiguration.Calendars;

/// Reads how a tenant's calendars are reached on a CalDAV server.
final class CalDavReader {

    private static final int MOST_CONNECTIONS = 1000;

    /// Stands in for an address that is wrong, which is told already.
    private static final URI NOWHERE = URI.create("http://localhost/");

    private final Sources sources;

    CalDavReader(Sources sources) {
        this.sources = sources;
    }

    Calendars.CalDav calendars(Section section) {
        section.required("url");
        var settings = new CalDavSettings(
                section.value("url", NOWHERE, "an address such as https://caldav.example.org/", CalDavReader::address),
                section.text("principal").orElse(""),
                section.texts("paths"),
                headers(section.section("headers")),
                section.texts("domains").stream()
                        .map(domain -> domain.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                section.value(
                        "tells",
                        Told.AUTO,
                        "auto, nobody, internal or everybody",
                        text -> Told.valueOf(text.toUpperCase(Locale.ROOT))),
                section.value("location", false, "change or leave", CalDavReader::leaves),
                TenantReader.timeZone(section));
        return new Calendars.CalDav(settings, http(section));
    }

    private static URI address(String text) {
        var address = URI.create(text);
        if (address.getUserInfo() != null) {
            throw new IllegalArgumentException("user and password have keys of their own");
        }
        return new CalDavSettings(address, ZoneOffset.UTC).url();
    }

    private static boolean leaves(String text) {
        return switch (text) {
            case "change" -> false;
            case "leave" -> true;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Map<String, String> headers(Section section) {
        var headers = new LinkedHashMap<String, String>();
        for (String name : section.names()) {
            if (name.matches("[A-Za-z0-9-]+")) {
                section.text(name).ifPresent(value -> headers.put(name, value));
            } else {
                section.fault(name, "is no name of a header");
            }
        }
        return headers;
    }

    private HttpSettings http(Section section) {
        var limits = new Limits(
                section.number("connections", Limits.DEFAULT.perHost(), 1, MOST_CONNECTIONS),
                section.number("mailbox-connections", Limits.DEFAULT.perMailbox(), 1, MOST_CONNECTIONS),
                section.number("requests-per-second", 0, 0, 100_000));
        var http = HttpSettings.DEFAULT
                .withCredentials(credentials(section))
                .withLimits(limits)
                .withRedirectHosts(Set.copyOf(section.texts("redirect-hosts")))
                .withTimeouts(
                        duration(section, "connect-timeout", HttpSettings.DEFAULT.connectTimeout()),
                        duration(section, "answer-timeout", HttpSettings.DEFAULT.answerTimeout()));
        var ca = section.text("ca").map(sources::path);
        var trusting = ca.map(http::withCa).orElse(http);
        return section.value(
                "proxy",
                trusting,
                "an address such as http://proxy.example.org:3128",
                text -> trusting.withProxy(URI.create(text)));
    }

    private static Duration duration(Section section, String key, Duration otherwise) {
        return section.value(key, otherwise, "a time such as PT30S, more than nothing", text -> {
            var duration = Duration.parse(text);
            if (!duration.isPositive()) {
                throw new IllegalArgumentException(text);
            }
            return duration;
        });
    }

    private static Credentials credentials(Section section) {
        var user = section.text("user").orElse("");
        var password = section.secret("password").map(Secret::value);
        var token = section.secret("token").map(Secret::value);
        var way = section.text("sign-in").orElse(token.isPresent() ? "bearer" : user.isEmpty() ? "none" : "basic");
        boolean named = way.equals("basic") || way.equals("digest");
        if (named && user.isEmpty()) {
            section.fault("user", "is missing");
        }
        if (named && password.isEmpty() && !section.has("password")) {
            section.fault("password", "is missing");
        }
        if (way.equals("bearer") && token.isEmpty() && !section.has("token")) {
            section.fault("token", "is missing");
        }
        try {
            return switch (way) {
                case "none" -> new Credentials.None();
                case "basic" -> new Credentials.Basic(user, password.orElse(""));
                case "digest" -> new Credentials.Digest(user, password.orElse(""));
                case "bearer" -> new Credentials.Bearer(token.orElse("none"));
                default -> throw new IllegalArgumentException("is to be basic, digest, bearer or none");
            };
        } catch (IllegalArgumentException e) {
            section.fault("sign-in", String.valueOf(e.getMessage()));
            return new Credentials.None();
        }
    }
}
