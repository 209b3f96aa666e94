package org.meetingmigration.conferencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.meetingmigration.conferencing.fixed.FixedProvider;
import org.meetingmigration.conferencing.jitsi.JitsiProvider;
import org.meetingmigration.meeting.Coordinates;
import org.meetingmigration.meeting.DialIn;

class WithAudioTest extends ConferencingProviderContract {

    private static final DialIn NUMBER = new DialIn("+45 89 88 12 34", "Aarhus", false);
    private static final JitsiProvider JITSI =
            new JitsiProvider("https://meet.example.org", Rooms.of(1), Optional.empty());

    @Override
    protected ConferencingProvider provider() {
        return new WithAudio(JITSI, new AudioFacts("580 849 884", List.of(NUMBER)));
    }

    @Override
    protected boolean makesRooms() {
        return true;
    }

    @Test
    void meetingShouldKeepItsRoomAndGetTheNumbers() {
        var meeting = provider().meetingFor(SERIES);

        assertThat(meeting.joinUrl()).isEqualTo(JITSI.meetingFor(SERIES).joinUrl());
        assertThat(meeting.conferenceId()).isEqualTo("580 849 884");
        assertThat(meeting.dialIns()).containsExactly(NUMBER);
    }

    @Test
    void meetingShouldBeTheProvidersWhereThereIsNoAudio() {
        var provider = new WithAudio(JITSI, AudioFacts.none());

        assertThat(provider.meetingFor(SERIES)).isEqualTo(JITSI.meetingFor(SERIES));
        assertThat(provider.name()).isEqualTo(JITSI.name());
        assertThat(provider.displayName()).isEqualTo(JITSI.displayName());
    }

    @Test
    void numbersShouldNotStandBesideAConferenceIdOfAnotherBridge() {
        var own = new Coordinates(
                "teams", "https://t.example.org/1", "1 2 3", "word", "999", List.of(new DialIn("+1 1", "", true)));
        var audio = new AudioFacts("", List.of(NUMBER));

        var meeting = new WithAudio(FixedProvider.always("Teams", own), audio).meetingFor(SERIES);

        assertThat(meeting)
                .isEqualTo(new Coordinates("teams", "https://t.example.org/1", "1 2 3", "word", "", List.of(NUMBER)));
    }
}
