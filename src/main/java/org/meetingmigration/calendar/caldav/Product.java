package org.meetingmigration.calendar.caldav;

import java.util.Locale;
import org.meetingmigration.http.HttpAnswer;

/// Server programs that are known, by how they answer.
enum Product {
    RADICALE("Radicale", "/{local}/", ""),
    CYRUS("Cyrus", "/dav/principals/user/{local}/", "/dav/"),
    DAVICAL("DAViCal", "/caldav.php/{local}/", "/caldav.php/"),
    SOGO("SOGo", "/SOGo/dav/{local}/", "/SOGo/dav/"),
    XANDIKOS("Xandikos", "/{local}/", ""),
    OTHER("unknown", "", "");

    private final String title;
    private final String principal;
    private final String context;

    Product(String title, String principal, String context) {
        this.title = title;
        this.principal = principal;
        this.context = context;
    }

    /// @param answer to a request for anything on it
    static Product of(HttpAnswer answer) {
        String server = answer.header("Server").orElse("").toLowerCase(Locale.ROOT);
        if (answer.header("X-DAViCal-Version").isPresent()) {
            return DAVICAL;
        }
        if (server.startsWith("cyrus-http")) {
            return CYRUS;
        }
        if (server.contains("sope")) {
            return SOGO;
        }
        String dav = String.join(",", answer.headers().allValues("DAV"));
        if (dav.contains("calendar-auto-scheduling")) {
            return XANDIKOS;
        }
        return server.contains("wsgiserver") || dav.contains("extended-mkcol") && server.isEmpty() ? RADICALE : OTHER;
    }

    /// For people.
    String title() {
        return title;
    }

    /// Where its principals usually are, as a template; empty where nobody knows.
    String principal() {
        return principal;
    }

    /// Where its context usually is.
    String context() {
        return context;
    }
}
