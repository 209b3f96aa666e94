package org.meetingmigration.migration.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.Version;
import org.meetingmigration.meeting.PartKey;

class RecoveryTest {

    private static final Entry.Intent TWO_PARTS = intent("1.ics", "v2", "", "20260608T090000Z");

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
                .map(image -> new Entry.Part(image, "skype4b", "jitsi"))
                .toList();
        return new Entry.Intent("a@x.org", objectId, new Version("v1"), new Version(after), parts, false);
    }

    private static Entry.Outcome outcome(String objectId, String recurrenceId) {
        return new Entry.Outcome("a@x.org", objectId, "uid", recurrenceId, "Migrated", "", "skype4b", "jitsi");
    }
}
