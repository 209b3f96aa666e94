package org.meetingmigration.conferencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://meet.example.org",
                "HTTPS://meet.example.org:8443/town",
                "https://xn--mde-0na.example/",
                "https://192.0.2.7/x",
                "http://localhost:8000",
                "http://trial.localhost",
                "http://127.0.0.1",
                "http://[::1]:8000/"
            })
    void addressThatAttendeesCanReachShouldPass(String address) {
        assertThat(WebAddress.checked("It", address)).hasToString(address);
    }

    @ParameterizedTest
    @CsvSource({
        "meet.example.org, must be a full address",
        "meet.example.org:8443/x, must be a full address",
        "'', must be a full address",
        "/room, must be a full address",
        "javascript:alert(1), must be a full address",
        "'javascript://x/%0aalert(1)', 'must begin with https://, not with javascript:'",
        "ftp://example.org, 'must begin with https://, not with ftp:'",
        "http://meet.example.org, http:// is accepted for localhost only",
        "http://localhost.example.org, http:// is accepted for localhost only",
        "http://127.0.0.1.example.org, http:// is accepted for localhost only",
        "https://anna:hunter2@example.org, must not hold a user or password",
        "https://a_b.example.org, has no valid host name",
        "https://møde.example, has no valid host name",
        "https:///room, has no valid host name",
        "https://example.org:99999, has no valid host name",
        "https://example.org/a b, is not a valid address"
    })
    void otherAddressShouldBeRefusedWithAdvice(String address, String advice) {
        assertThatThrownBy(() -> WebAddress.checked("The base URL", address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The base URL ")
                .hasMessageContaining(advice)
                .hasMessageNotContaining("hunter2");
    }
}
