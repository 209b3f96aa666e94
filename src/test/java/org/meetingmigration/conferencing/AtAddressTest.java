package org.meetingmigration.conferencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meetingmigration.conferencing.fixed.FixedProvider;
import org.meetingmigration.conferencing.jitsi.JitsiProvider;
import org.meetingmigration.meeting.Coordinates;

class AtAddressTest extends ConferencingProviderContract {

    private static final JitsiProvider JITSI =
            new JitsiProvider("https://meet.example.org", Rooms.of(1), Optional.empty());

    @Override
    protected ConferencingProvider provider() {
        return new AtAddress(JITSI, "https://join.contoso.com/");
    }

    @Override
    protected boolean makesRooms() {
        return true;
    }

    @ParameterizedTest
    @CsvSource({
        "https://join.contoso.com,        https://join.contoso.com/j/1?pwd=2#a",
        "https://join.contoso.com/,       https://join.contoso.com/j/1?pwd=2#a",
        "https://join.contoso.com:8443/x, https://join.contoso.com:8443/x/j/1?pwd=2#a",
    })
    void linkShouldKeepWhatComesBehindTheHost(String address, String expected) {
        var own = FixedProvider.always("Zoom", Coordinates.ofLink("zoom", "https://zoom.example.org/j/1?pwd=2#a"));

        assertThat(new AtAddress(own, address).meetingFor(SERIES).joinUrl()).isEqualTo(expected);
    }

    @Test
    void unsafeAddressShouldBeRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AtAddress(JITSI, "http://join.contoso.com/"));
    }
}
