package org.meetingmigration.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.migration.ledger.Entry;

class ResumptionTest {

    private static final String OWNER = "anna@example.org";

    private static Entry outcome(String objectId, String uid, String outcome) {
        return new Entry.Outcome(OWNER, objectId, uid, "", outcome, "", "teams", "jitsi");
    }

    private static Entry retried(int retry) {
        return new Entry.Retried(Instant.EPOCH, retry);
    }

    private static PartKey part(String uid) {
        return new PartKey(uid, "");
    }

    @Test
    void failedPartsShouldBeOpenOnlyWhenTheRequestIsTriedAgain() {
        Entry[] first = {
            outcome("a", "a1", "Migrated"),
            outcome("a", "a2", "Failed"),
            outcome("b", "b1", "Migrated"),
            outcome("c", "c1", "Failed"),
            outcome("d", "d1", "Migrated")
        };

        var going = Resumption.of(Stream.of(first));
        var again = Resumption.of(Stream.concat(Stream.of(first), Stream.of(retried(1))));

        assertThat(Stream.of("a", "b", "c").allMatch(object -> going.isDone(OWNER, object)))
                .isTrue();
        assertThat(again.isDone(OWNER, "a")).isFalse();
        assertThat(again.recorded(OWNER, "a")).containsExactly(part("a1"));
        assertThat(again.isDone(OWNER, "b")).isTrue();
        assertThat(again.isDone(OWNER, "c")).isFalse();
        assertThat(again.recorded(OWNER, "c")).isEmpty();
        assertThat(again.isDone(OWNER, "d")).isFalse();
        assertThat(again.recorded(OWNER, "d")).containsExactly(part("d1"));
    }

    @Test
    void partsOfTheRetryShouldBeDoneInItsLaterSlices() {
        var resumption = Resumption.of(Stream.of(
                outcome("a", "a1", "Migrated"),
                outcome("a", "a2", "Failed"),
                outcome("b", "b1", "Failed"),
                outcome("c", "c1", "Failed"),
                retried(1),
                outcome("a", "a2", "Migrated"),
                outcome("b", "b1", "Failed")));

        assertThat(resumption.isDone(OWNER, "a")).isTrue();
        assertThat(resumption.begun(OWNER)).contains("b");
        assertThat(resumption.recorded(OWNER, "b")).containsExactly(part("b1"));
        assertThat(resumption.isDone(OWNER, "c")).isFalse();
    }

    @Test
    void whatFailedInTheRetryShouldBeOpenInTheNext() {
        var resumption = Resumption.of(Stream.of(
                outcome("a", "a1", "Migrated"),
                outcome("a", "a2", "Failed"),
                outcome("b", "b1", "Failed"),
                retried(1),
                outcome("a", "a2", "Failed"),
                outcome("b", "b1", "Migrated"),
                outcome("c", "c1", "Migrated"),
                retried(2)));

        assertThat(resumption.isDone(OWNER, "a")).isFalse();
        assertThat(resumption.recorded(OWNER, "a")).containsExactly(part("a1"));
        assertThat(resumption.isDone(OWNER, "b")).isTrue();
    }

    @Test
    void reopenedObjectShouldBeDoneOnceItWasWorkedOn() {
        var resumption = Resumption.of(Stream.of(outcome("a", "a1", "Failed"), retried(1)));

        resumption.done(OWNER, "a");

        assertThat(resumption.isDone(OWNER, "a")).isTrue();
    }
}
