package org.meetingmigration.conferencing.jitsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.conferencing.ConferencingProviderContract;
import org.meetingmigration.conferencing.Rooms;

class JitsiProviderTest extends ConferencingProviderContract {

    @Override
    protected ConferencingProvider provider() {
        return jitsi("https://meet.example.org");
    }

    @Override
    protected boolean makesRooms() {
        return true;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://meet.example.org/town",
                "https://meet.example.org/town/",
                " https://meet.example.org/town// "
            })
    void roomShouldStandBehindTheBaseUrl(String baseUrl) {
        assertThat(jitsi(baseUrl).meetingFor(SERIES).joinUrl())
                .isEqualTo("https://meet.example.org/town/" + Rooms.of(1).of(SERIES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://meet.example.org/?jwt=s3cret", "https://meet.example.org/#s3cret"})
    void baseUrlWithAQueryShouldBeRefused(String baseUrl) {
        assertThatThrownBy(() -> jitsi(baseUrl))
                .hasMessageContaining("The Jitsi base URL must not have a ? or # part")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void baseUrlWithoutSchemeShouldBeRefused() {
        assertThatThrownBy(() -> jitsi("meet.example.org")).hasMessageContaining("https://meet.example.org");
    }

    @Test
    void anotherSecretShouldGiveAnotherRoomToTheSameOrganizer() {
        var other = new JitsiProvider("https://meet.example.org", Rooms.of(2), Optional.empty());
        assertThat(other.meetingFor(SERIES)).isNotEqualTo(provider().meetingFor(SERIES));
    }

    private static JitsiProvider jitsi(String baseUrl) {
        return new JitsiProvider(baseUrl, Rooms.of(1), Optional.empty());
    }
}
