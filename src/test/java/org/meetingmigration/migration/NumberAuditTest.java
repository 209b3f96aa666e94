package org.meetingmigration.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meetingmigration.calendar.memory.MemoryCalendar;
import org.meetingmigration.joinblock.phone.NumberSearch;

class NumberAuditTest {

    private static final NumberSearch NUMBER = NumberSearch.of(List.of("+4589881234"));
    private static final String MINE = "ORGANIZER:mailto:" + SmallFolder.ANNA + "\r\n";

    private final MemoryCalendar calendar = new MemoryCalendar(SmallFolder.ANNA, SmallFolder.NOW, ZoneOffset.UTC);

    private void put(String name, String events) {
        calendar.put(name, SmallFolder.calendar(events).getBytes(UTF_8));
    }

    @Test
    void ownFuturePartsThatShowTheNumberShouldBeCounted() {
        String series = SmallFolder.event("series", MINE + "RRULE:FREQ=WEEKLY\r\n", "20261102T090000Z", "89 88 12 34")
                + SmallFolder.event("series", MINE + "RECURRENCE-ID:20261207T090000Z\r\n", "20261207T110000Z", "none");
        put("series.ics", series);
        put("single.ics", SmallFolder.event("single", "", "20261201T090000Z", "Ring +45\\n8988-1234"));
        put("location.ics", SmallFolder.event("l", "LOCATION:tel:+4589881234\r\n", "20261201T090000Z", "x"));
        put("unclear.ics", SmallFolder.event("u", "RRULE:FREQ=NEVER\r\n", "20261102T090000Z", "004589881234"));

        assertThat(NumberAudit.of(calendar, NUMBER)).isEqualTo(new NumberAudit.Result(5, 4, 0));
    }

    @Test
    void partsThatNobodyWillDialInToShouldNotBeCounted() {
        put("past.ics", SmallFolder.event("past", MINE, "20200101T090000Z", "89 88 12 34"));
        put("cancelled.ics", SmallFolder.event("c", "STATUS:CANCELLED\r\n", "20261201T090000Z", "89 88 12 34"));
        put(
                "other.ics",
                SmallFolder.event("o", "ORGANIZER:mailto:bo@example.org\r\n", "20261201T090000Z", "89 88 12 34"));

        assertThat(NumberAudit.of(calendar, NUMBER)).isEqualTo(new NumberAudit.Result(0, 0, 0));
    }

    @Test
    void objectsThatCannotBeReadShouldBeCountedApart() {
        calendar.put("broken.ics", "no calendar, but 89 88 12 34".getBytes(UTF_8));
        put("large.ics", SmallFolder.event("large", MINE, "20261201T090000Z", "x".repeat(17 << 20)));

        assertThat(NumberAudit.of(calendar, NUMBER)).isEqualTo(new NumberAudit.Result(1, 0, 2));
    }
}
