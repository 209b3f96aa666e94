package org.meetingmigration.conferencing.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.conferencing.ConferencingProviderContract;
import org.meetingmigration.conferencing.MeetingKey;
import org.meetingmigration.meeting.Coordinates;

class FixedProviderTest {

    @Nested
    class Always extends ConferencingProviderContract {

        @Override
        protected ConferencingProvider provider() {
            return FixedProvider.always(
                    "Microsoft Teams", Coordinates.ofLink("teams", "https://teams.microsoft.com/meet/123"));
        }

        @Override
        protected boolean makesRooms() {
            return false;
        }
    }

    @Nested
    class ByKey extends ConferencingProviderContract {

        @Override
        protected ConferencingProvider provider() {
            var meetings = Stream.of(SERIES, OCCURRENCE, OTHER_UID, OTHER_ORGANIZER)
                    .collect(Collectors.toMap(Function.identity(), ByKey::coordinates));
            return FixedProvider.byKey("skype4b", "Skype for Business", meetings);
        }

        @Override
        protected boolean makesRooms() {
            return true;
        }

        @Test
        void unknownKeyShouldBeRefused() {
            assertThatThrownBy(() -> provider().meetingFor(new MeetingKey("anna@example.org", "uid-9", "")))
                    .hasMessageContaining("uid-9");
        }

        private static Coordinates coordinates(MeetingKey key) {
            return Coordinates.ofLink("skype4b", "https://meet.example.org/x/" + Integer.toHexString(key.hashCode()));
        }
    }

    @Test
    void coordinatesOfAnotherProviderShouldBeRefused() {
        var meetings = Map.of(new MeetingKey("a", "b", ""), Coordinates.ofLink("zoom", "https://x.example"));
        assertThatThrownBy(() -> FixedProvider.byKey("teams", "Teams", meetings))
                .hasMessageContaining("zoom");
        assertThat(meetings).hasSize(1);
    }
}
