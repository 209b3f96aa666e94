package org.meetingmigration.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HrefTest {

    private static final URI BASE = URI.create("https://cal.example.org/dav/alice/");

    @ParameterizedTest
    @CsvSource({
        "/dav/alice/1.ics,                              /dav/alice/1.ics",
        "1.ics,                                         /dav/alice/1.ics",
        "https://cal.example.org/dav/alice/1.ics,       /dav/alice/1.ics",
        "https://CAL.example.org/dav/alice/1.ics,       /dav/alice/1.ics",
        "' /dav/alice/a b.ics\n',                        /dav/alice/a%20b.ics",
        "/dav/alice%40example.org/1.ics,                /dav/alice@example.org/1.ics",
        "/dav/alice@example.org/1.ics,                  /dav/alice@example.org/1.ics",
        "/dav/%61lice/%7e.ics,                          /dav/alice/~.ics",
        "/dav/alice/m%c3%b8de.ics,                      /dav/alice/m%C3%B8de.ics",
        "/dav/alice/møde.ics,                           /dav/alice/m%C3%B8de.ics",
        "/dav/alice/bob%2F1.ics,                        /dav/alice/bob%2F1.ics",
        "/dav/alice/100%25.ics,                         /dav/alice/100%25.ics",
        "/dav/alice/a%3Fb%23c.ics,                      /dav/alice/a%3Fb%23c.ics",
        "/dav/alice/1.ics?x=1#y,                        /dav/alice/1.ics",
        "/dav/alice/+.ics,                              /dav/alice/+.ics",
        "/dav/alice/..1.ics,                            /dav/alice/..1.ics"
    })
    void pathShouldHaveOneSpelling(String href, String path) {
        assertThat(Href.path(href, BASE)).contains(path);
        assertThat(Href.canonical(path)).isEqualTo(path);
        assertThat(BASE.resolve(path).getRawPath()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/dav/alice/1.ics",
                "https://evil.example/dav/alice/1.ics",
                "//evil.example/dav/alice/1.ics",
                "https://cal.example.org:8443/dav/alice/1.ics",
                "https://cal.example.org@evil.example/dav/alice/1.ics",
                "https://cal.example.org//evil.example/dav/alice/1.ics",
                "/.//evil.example/dav/alice/1.ics",
                "https://cal.example.org",
                "mailto:alice@example.org",
                "urn:uuid:1",
                "file:///etc/passwd",
                "http://[broken",
                "%",
                "/dav/alice/\u0000.ics"
            })
    void pathShouldNotLeadToAnotherHost(String href) {
        assertThat(Href.path(href, BASE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dav/alice/%2e%2e/bob/1.ics",
                "/dav/alice/.%2E/bob/1.ics",
                "/dav/alice/%2e./bob/1.ics",
                "/dav/alice/%2e%2e",
                "/dav/alice/%2e/1.ics",
                "/../../etc/passwd",
                "/dav/../dav/alice/1.ics"
            })
    void pathShouldNotClimb(String href) {
        assertThat(Href.path(href, BASE)).isEmpty();
    }

    @Test
    void longPathShouldTakeLinearTime() {
        assertThat(Href.path("/" + "%2e/".repeat(1 << 18), BASE)).isEmpty();
    }
}
