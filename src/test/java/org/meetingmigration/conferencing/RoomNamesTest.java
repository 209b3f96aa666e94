package org.meetingmigration.conferencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RoomNamesTest {

    @Property(tries = 200)
    void nameShouldBeReadableAndFitForAUrl(@ForAll String organizer, @ForAll String uid, @ForAll String occurrence) {
        var name = Rooms.of(1).of(new MeetingKey(organizer, uid, occurrence));
        assertThat(name).matches("[a-km-np-z2-9]{4}(-[a-km-np-z2-9]{4}){5}");
    }

    @Test
    void nameShouldNeverChangeBetweenVersions() {
        // Written down once: a change here would move every meeting that was ever migrated to another room.
        assertThat(Rooms.of(7).of(new MeetingKey("anna@example.org", "uid-1", "")))
                .isEqualTo("c6xp-xe8k-qkvz-bi9d-j54a-e6kd");
    }

    @Test
    void nameShouldDependOnTheSecret() {
        var key = new MeetingKey("anna@example.org", "uid-1", "");
        assertThat(Rooms.of(1).of(key)).isNotEqualTo(Rooms.of(2).of(key));
    }

    @Test
    void namesShouldDifferInTheirFirstGroupsToo() {
        var first = new HashSet<String>();
        for (var i = 0; i < 1000; i++) {
            first.add(Rooms.of(1)
                    .of(new MeetingKey("anna@example.org", "uid-" + i, ""))
                    .substring(0, 9));
        }
        assertThat(first).hasSize(1000);
    }

    @Test
    void bordersBetweenThePartsShouldCount() {
        var rooms = Rooms.of(1);
        assertThat(rooms.of(new MeetingKey("a", "bc", ""))).isNotEqualTo(rooms.of(new MeetingKey("ab", "c", "")));
        assertThat(rooms.of(new MeetingKey("a", "b", "c"))).isNotEqualTo(rooms.of(new MeetingKey("a", "b\0c", "")));
        assertThat(rooms.of(new MeetingKey("a", "b\0c", ""))).isNotEqualTo(rooms.of(new MeetingKey("a", "b", "c\0")));
    }
}
