package org.meetingmigration.icalendar.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meetingmigration.icalendar.recurrence.Answer.Over;
import org.meetingmigration.icalendar.recurrence.Answer.Upcoming;

class ThisAndFutureTest {

    private static final Instant NOW = Instant.parse("2026-01-30T10:00:00Z");

    private final Occurrences occurrences = new Occurrences(Zones.of(Map.of()), ZoneId.of("Europe/Berlin"));

    /// Fridays at 9, from the 16th on Saturdays at 14:00.
    private static Events fridays(String end) {
        return Events.at("TZID=Europe/Berlin:20260102T090000")
                .rrule("FREQ=WEEKLY" + end)
                .overridden("TZID=Europe/Berlin:20260116T090000");
    }

    private Answer moved(Events master) {
        return occurrences.afterThisAndFuture(
                NOW,
                master.times(),
                Events.value("TZID=Europe/Berlin:20260116T090000"),
                Events.value("TZID=Europe/Berlin:20260117T140000"));
    }

    @Test
    void laterOccurrencesShouldMoveWithTheOverride() {
        assertThat(moved(fridays("")))
                .isEqualTo(new Upcoming(ZonedDateTime.parse("2026-01-31T14:00+01:00[Europe/Berlin]")));
    }

    @Test
    void overrideShouldBeOverWithItsSeries() {
        assertThat(moved(fridays(";UNTIL=20260129T000000Z")))
                .isEqualTo(new Over(ZonedDateTime.parse("2026-01-17T14:00+01:00[Europe/Berlin]")));
        assertThat(moved(fridays(";UNTIL=20260130T080000Z"))).isInstanceOf(Upcoming.class);
    }

    @Test
    void overrideAheadShouldBeItsOwnOccurrence() {
        var answer = occurrences.afterThisAndFuture(
                NOW, fridays("").times(), Events.value("20260306T080000Z"), Events.value("20260307T080000Z"));
        assertThat(answer).isInstanceOf(Upcoming.class);
    }

    @Test
    void masterShouldKeepOnlyWhatIsBeforeTheOverride() {
        var master = fridays("").times();
        assertThat(occurrences.afterBefore(NOW, master, Events.value("TZID=Europe/Berlin:20260116T090000")))
                .isInstanceOf(Over.class);
        assertThat(occurrences.afterBefore(NOW, master, Events.value("TZID=Europe/Berlin:20260220T090000")))
                .isEqualTo(new Upcoming(ZonedDateTime.parse("2026-02-06T09:00+01:00[Europe/Berlin]")));
    }
}
