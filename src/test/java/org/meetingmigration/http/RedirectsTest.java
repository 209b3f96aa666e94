package org.meetingmigration.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meetingmigration.meeting.PermanentFailure;

class RedirectsTest {

    private static final Set<String> ALLOWED = Set.of("Other.example", "third.example:8443");

    @ParameterizedTest
    @CsvSource({
        "https://c.example/a/b, /dav/, https://c.example/dav/",
        "https://c.example/a/b, x?y=1#z, https://c.example/a/x?y=1",
        "https://c.example, x, https://c.example/x",
        "https://c.example:443/, //C.example/x, https://C.example/x",
        "http://c.example/a, https://c.example/a, https://c.example/a",
        "http://c.example:8080/a, https://c.example:8443/a, https://c.example:8443/a",
        "https://c.example/, https://other.example/, https://other.example/",
        "https://c.example/, https://third.example:8443/, https://third.example:8443/",
        "https://c.example/, https://user:secret@c.example/ä, https://c.example/%C3%A4",
    })
    void redirectShouldBeFollowed(URI from, String location, URI to) {
        assertThat(redirects(from).follow(from, location)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "https://c.example/, https://evil.example/, evil.example",
        "https://c.example/, https://c.example.evil.example/, evil.example",
        "https://c.example/, https://c.example@evil.example/, evil.example",
        "https://c.example/, //evil.example/, evil.example",
        "https://c.example/, https://c.example:8443/, c.example:8443",
        "https://c.example/, https://other.example:8443/, other.example:8443",
        "https://c.example/, https://third.example/, third.example",
        "https://c.example/, http://c.example/, without TLS",
        "https://c.example/, http://other.example/, without TLS",
        "http://c.example/, http://c.example:81/, c.example:81",
        "https://c.example/, file:///etc/passwd, no web address",
        "https://c.example/, https://, no web address",
        "https://c.example/, mailto:a@b, no web address",
        "https://c.example/, 'https://c.example/a b', no web address",
    })
    void redirectElsewhereShouldBeRefused(URI from, String location, String words) {
        assertThatExceptionOfType(PermanentFailure.class)
                .isThrownBy(() -> redirects(from).follow(from, location))
                .withMessageStartingWith("c.example redirects to ")
                .withMessageContaining(words)
                .extracting(PermanentFailure::code)
                .isEqualTo("REDIRECTED");
    }

    private static Redirects redirects(URI from) {
        return new Redirects(Origin.of(from), ALLOWED);
    }
}
