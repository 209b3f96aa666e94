package org.meetingmigration.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @Test
    void secretsShouldNeverBePrinted() {
        var headers = Map.of("X-Key", "hidden");
        var settings = HttpSettings.DEFAULT.withHeaders(headers);

        assertThat(settings.withCredentials(new Credentials.Basic("ada", "hidden"))
                        .toString())
                .contains("ada", "X-Key")
                .doesNotContain("hidden");
        assertThat(settings.withCredentials(new Credentials.Digest("ada", "hidden"))
                        .toString())
                .doesNotContain("hidden");
        assertThat(settings.withCredentials(new Credentials.Bearer("hidden")).toString())
                .doesNotContain("hidden");
        assertThat(new HttpCall("PUT", URI.create("https://c.example/hidden"), headers, "hidden".getBytes(UTF_8), "")
                        .toString())
                .isEqualTo("PUT to c.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hid den", "hidden\r\nX: y", "hiddén"})
    void tokensThatFitInNoHeaderShouldBeRefusedWithoutShowingThem(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Credentials.Bearer(token))
                .withMessageNotContaining("hid");
    }

    @Test
    void headersWithLineBreaksShouldBeRefusedWithoutShowingThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpSettings.DEFAULT.withHeaders(Map.of("X-Key", "hidden\r\nX: y")))
                .withMessageContaining("X-Key")
                .withMessageNotContaining("hidden");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpCall(
                        "GET", URI.create("https://c.example/"), Map.of("X-Key", "hidden\n"), new byte[0], ""))
                .withMessageNotContaining("hidden");
    }

    @Test
    void proxiesWithPasswordsShouldBeRefusedWithoutShowingThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpSettings.DEFAULT.withProxy(URI.create("http://ada:hidden@proxy.example:3128")))
                .withMessageNotContaining("hidden");
    }
}
