package org.meetingmigration.migration.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.Version;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.migration.ledger.Recovery.Fate;

class RecoveryTest {

    private static final Entry.Intent TWO_PARTS = intent("1.ics", "v2", "", "20260608T090000Z");

    @Test
    void fateShouldFollowFromTheVersionOfTheObjectNow() {
        assertThat(Recovery.fate(TWO_PARTS, Optional.of(new Version("v2")))).isEqualTo(Fate.DONE);
        assertThat(Recovery.fate(TWO_PARTS, Optional.of(new Version("v1")))).isEqualTo(Fate.NOT_DONE);
        assertThat(Recovery.fate(TWO_PARTS, Optional.of(new Version("v3")))).isEqualTo(Fate.CHANGED);
        assertThat(Recovery.fate(TWO_PARTS, Optional.empty())).isEqualTo(Fate.CHANGED);
    }

    @Test
    void fateShouldBeChangedWhereOnlyTheServerKnewTheVersionAfter() {
        assertThat(Recovery.fate(intent("1.ics", "", ""), Optional.of(new Version("etag"))))
                .isEqualTo(Fate.CHANGED);
    }

    @Test
    void intentShouldBeOpenUntilEachOfItsPartsHasAnOutcome() {
        var other = intent("2.ics", "v2", "");

        assertThat(Recovery.open(Stream.of(TWO_PARTS, outcome("1.ics", ""), other)))
                .containsExactly(TWO_PARTS, other);
        assertThat(Recovery.open(
                        Stream.of(TWO_PARTS, outcome("1.ics", ""), other, outcome("1.ics", "20260608T090000Z"))))
                .containsExactly(other);
    }

    @Test
    void undoneShouldSettleAnIntentToo() {
        assertThat(Recovery.open(Stream.of(intent("1.ics", "v2", ""), new Entry.Undone("1.ics", "uid", ""))))
                .isEmpty();
    }

    @Test
    void laterIntentForTheSameObjectShouldReplaceTheEarlier() {
        var again = intent("1.ics", "v4", "");

        assertThat(Recovery.open(Stream.of(TWO_PARTS, again))).containsExactly(again);
    }

    private static Entry.Intent intent(String objectId, String after, String... recurrenceIds) {
        var parts = Arrays.stream(recurrenceIds)
                .map(recurrenceId -> new PartImage(new PartKey("uid", recurrenceId), "before", "hash"))
                .map(image -> new Entry.Part(image, "skype4b", "jitsi", 0, ""))
                .toList();
        return new Entry.Intent("a@x.org", objectId, new Version("v1"), new Version(after), parts);
    }

    private static Entry.Outcome outcome(String objectId, String recurrenceId) {
        return new Entry.Outcome("a@x.org", objectId, "uid", recurrenceId, "Migrated", "", "skype4b", "jitsi");
    }
}
