package org.meetingmigration.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestChallengeTest {

    private static final String MUFASA = """
            Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=%s, \
            nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", \
            opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"""";

    /// RFC 7616 3.9.1.
    @ParameterizedTest
    @CsvSource({
        "MD5, 8ca523f5e9506fed4657c9700eebdbec",
        "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
    })
    void answerShouldBeThatOfTheStandard(String algorithm, String response) {
        var header = challenge(MUFASA.formatted(algorithm))
                .answer(
                        new Credentials.Digest("Mufasa", "Circle of Life"),
                        "GET",
                        "/dir/index.html",
                        1,
                        "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");

        assertThat(header)
                .isEqualTo("Digest username=\"Mufasa\", realm=\"http-auth@example.org\","
                        + " nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", uri=\"/dir/index.html\","
                        + " response=\"" + response + "\", algorithm=" + algorithm
                        + ", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\", qop=auth, nc=00000001,"
                        + " cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\"");
    }

    /// RFC 7616 3.9.2 as corrected by erratum 4897.
    @Test
    void userNameShouldBeHashedWhereTheServerWantsThat() {
        var header = challenge("""
                        Digest realm="api@example.org", qop="auth", algorithm=SHA-512-256, \
                        nonce="5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK", \
                        opaque="HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS", charset=UTF-8, userhash=true""")
                .answer(
                        new Credentials.Digest("Jäsøn Doe", "Secret, or not?"),
                        "GET",
                        "/doe.json",
                        1,
                        "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v");

        assertThat(header)
                .contains("username=\"793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b\"")
                .contains("response=\"3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5\"")
                .endsWith("userhash=true");
    }

    /// RFC 2617 3.5 without its qop, as RFC 2069 would: computed by hand with md5sum.
    @Test
    void serversWithoutQualityShouldGetTheOldAnswer() {
        var header = challenge("Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"")
                .answer(new Credentials.Digest("Mufasa", "Circle Of Life"), "GET", "/dir/index.html", 1, "unused");

        assertThat(header)
                .contains("response=\"670fd8c2df070c60b045671b8b24ff02\"")
                .doesNotContain("nc=")
                .doesNotContain("cnonce")
                .doesNotContain("algorithm");
    }

    @Test
    void sessionsShouldHashTheNoncesIn() {
        var plain = challenge("Digest realm=\"r\", nonce=\"n\", qop=\"auth\", algorithm=MD5");
        var session = challenge("Digest realm=\"r\", nonce=\"n\", qop=\"auth\", algorithm=MD5-sess");
        var credentials = new Credentials.Digest("u", "p");

        assertThat(session.answer(credentials, "GET", "/", 1, "c"))
                .contains("algorithm=MD5-sess")
                .contains("response=\"" + SESSION_RESPONSE + "\"")
                .doesNotContain(response(plain.answer(credentials, "GET", "/", 1, "c")));
    }

    // H(H(H("u:r:p") ":n:c") ":n:00000001:c:auth:" H("GET:/")) with md5sum
    private static final String SESSION_RESPONSE = "6e4aac8b22e97762f88ccd0d5ccf5b1d";

    @Test
    void namesBeyondAsciiShouldBeEncoded() {
        var header = challenge("Digest realm=\"r\", nonce=\"n\", qop=auth")
                .answer(new Credentials.Digest("Jäs\"n", "p"), "GET", "/", 1, "c");

        assertThat(header).startsWith("Digest username*=UTF-8''J%C3%A4s%22n, ");
    }

    @Test
    void firstChallengeThatCanBeAnsweredShouldCount() {
        var challenges = Challenge.read(List.of(
                "Negotiate, Digest realm=\"a\", nonce=\"1\", algorithm=SHA3-512",
                "Digest realm=\"b\", nonce=\"2\", qop=\"auth-int\", Digest realm=\"c\", nonce=\"3\", stale=TRUE"));

        var found = DigestChallenge.of(challenges).orElseThrow();

        assertThat(found.nonce()).isEqualTo("3");
        assertThat(found.stale()).isTrue();
    }

    private static String response(String header) {
        var start = header.indexOf("response=\"") + "response=\"".length();
        return header.substring(start, header.indexOf('"', start));
    }

    private static DigestChallenge challenge(String header) {
        return DigestChallenge.of(Challenge.read(List.of(header))).orElseThrow();
    }
}
