package org.meetingmigration.icalendar.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.icalendar.recurrence.Answer.Over;
import org.meetingmigration.icalendar.recurrence.Answer.Unclear;
import org.meetingmigration.icalendar.recurrence.Answer.Upcoming;

@Timeout(10)
class OccurrencesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /// A Friday; 11:00 in Berlin.
    private static final Instant NOW = Instant.parse("2026-01-30T10:00:00Z");

    private final Occurrences occurrences = new Occurrences(Zones.of(Map.of()), BERLIN);

    @ParameterizedTest
    @CsvSource({
        "20260130T100001Z, 2026-01-30T10:00:01Z",
        "20260130T110001, 2026-01-30T10:00:01Z",
        "TZID=America/New_York:20260130T050001, 2026-01-30T10:00:01Z",
        "VALUE=DATE:20260131, 2026-01-30T23:00:00Z",
        "20260131, 2026-01-30T23:00:00Z",
    })
    void singleEventShouldBeUpcomingWhenItStartsAfterNow(String start, Instant next) {
        assertUpcoming(Events.at(start), next.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20260130T100000Z",
                "20260130T110000",
                "TZID=America/New_York:20260130T050000",
                "VALUE=DATE:20260130",
            })
    void singleEventShouldBeOverOnceItHasStarted(String start) {
        assertThat(ask(Events.at(start))).isInstanceOf(Over.class);
    }

    @Test
    void answerShouldBeInTheEventsOwnZone() {
        var answer =
                ask(Events.at("TZID=W. Europe Standard Time:20200106T090000").rrule("FREQ=WEEKLY;BYDAY=MO"));
        assertThat(answer).isEqualTo(new Upcoming(ZonedDateTime.parse("2026-02-02T09:00+01:00[Europe/Berlin]")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY | 2026-01-31T08:00:00Z",
                "FREQ=WEEKLY;INTERVAL=2 | 2026-02-09T08:00:00Z",
                "FREQ=WEEKLY;INTERVAL=3 | 2026-02-09T08:00:00Z",
                "FREQ=MONTHLY;BYDAY=-1FR | 2026-02-27T08:00:00Z",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 2026-02-27T08:00:00Z",
                "FREQ=YEARLY;BYWEEKNO=6;BYDAY=TU | 2026-02-03T08:00:00Z",
                "FREQ=YEARLY;BYYEARDAY=-1 | 2026-12-31T08:00:00Z",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | 2028-02-29T08:00:00Z",
                "FREQ=HOURLY | 2026-01-30T11:00:00Z",
                "FREQ=HOURLY;INTERVAL=5 | 2026-01-30T14:00:00Z",
                "FREQ=MINUTELY | 2026-01-30T10:01:00Z",
                "FREQ=MINUTELY;BYDAY=MO;BYHOUR=9;BYMINUTE=0 | 2026-02-02T08:00:00Z",
                "FREQ=SECONDLY | 2026-01-30T10:00:01Z",
                "FREQ=SECONDLY;BYMONTH=3 | 2026-02-28T23:00:00Z",
                "FREQ=DAILY;UNTIL=20260131T080000Z | 2026-01-31T08:00:00Z",
                "FREQ=DAILY;UNTIL=20260131T090000 | 2026-01-31T08:00:00Z",
                "FREQ=DAILY;UNTIL=20260131 | 2026-01-31T08:00:00Z",
                "FREQ=DAILY;COUNT=2218 | 2026-01-31T08:00:00Z",
                "RRULE:FREQ=daily; | 2026-01-31T08:00:00Z",
            })
    void nextOccurrenceOfRule(String rule, String next) {
        // Monday, 6 January 2020
        assertUpcoming(Events.at("TZID=Europe/Berlin:20200106T090000").rrule(rule), next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;UNTIL=20260131T075959Z",
                "FREQ=DAILY;UNTIL=20260131T085959",
                "FREQ=DAILY;UNTIL=20260130",
                "FREQ=DAILY;COUNT=2217",
                "FREQ=SECONDLY;UNTIL=20200106T090000Z",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=SECONDLY;BYMONTH=4;BYMONTHDAY=-31",
                "FREQ=HOURLY;INTERVAL=2;BYHOUR=4,6",
            })
    void ruleWithoutOccurrenceAfterNowShouldBeOver(String rule) {
        assertThat(ask(Events.at("TZID=Europe/Berlin:20200106T090000").rrule(rule)))
                .isEqualTo(new Over(ZonedDateTime.parse("2020-01-06T09:00+01:00[Europe/Berlin]")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY;COUNT=1000000000",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=4000000000",
                "FREQ=YEARLY;INTERVAL=4000000000",
                "FREQ=NEVER",
                "INTERVAL=2",
                "FREQ=DAILY;UNTIL=tomorrow",
                "FREQ=DAILY;BYDAY=XX",
                "FREQ=DAILY;BYMONTH=13",
                "FREQ=DAILY;BYHOUR=a",
                "FREQ=DAILY;RSCALE=NONSENSE",
                "America/LoVAL=1;BYMONTHDAY=2,15",
                "FREQ=SECONDLY;INTERVAL=7;BYMONTH=3",
                "",
            })
    void unusableRuleShouldBeUnclearUnlessTheStartIsAhead(String rule) {
        assertThat(ask(Events.at("20200106T090000").rrule(rule))).isInstanceOf(Unclear.class);
        assertUpcoming(Events.at("20260201T090000Z").rrule(rule), "2026-02-01T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
    void ruleThatListsEverythingShouldNotHang(String frequency) {
        var all = ";BYSECOND=%s;BYMINUTE=%s;BYHOUR=%s".formatted(list(0, 59), list(0, 59), list(0, 23));
        var days = ";BYMONTHDAY=" + list(1, 31) + ";BYMONTH=" + list(1, 12);
        assertThat(ask(Events.at("19700101T000000Z").rrule("FREQ=" + frequency + all + days)))
                .isNotNull();
        assertThat(ask(Events.at("00010101T000000Z").rrule("FREQ=" + frequency + days + ";BYSETPOS=-1")))
                .isNotNull();
        assertThat(ask(Events.at("00010101T000000Z")
                        .rrule("FREQ=" + frequency + ";BYMONTHDAY=31;BYMONTH=2,4;BYSETPOS=500;BYDAY=MO")))
                .isNotNull();
    }

    @Test
    void hugeRuleShouldBeUnclear() {
        assertThat(ask(Events.at("20200106T090000").rrule("FREQ=DAILY;BYHOUR=" + "9,".repeat(5_000_000))))
                .isEqualTo(new Unclear("RRULE is longer than 8192 characters"));
    }

    @Test
    void startShouldCountAsFirstOccurrenceEvenWhereTheRuleDoesNotGiveIt() {
        // Thursday, then two Mondays
        var event = Events.at("20260122T120000Z").rrule("FREQ=WEEKLY;BYDAY=MO;COUNT=3");
        assertUpcoming(event, "2026-02-02T12:00:00Z");
        var shorter = Events.at("20260122T120000Z").rrule("FREQ=WEEKLY;BYDAY=MO;COUNT=2");
        assertThat(ask(shorter)).isInstanceOf(Over.class);
        assertUpcoming(Events.at("20260205T120000Z").rrule("FREQ=WEEKLY;BYDAY=MO"), "2026-02-05T12:00:00Z");
    }

    @Test
    void earliestOfSeveralRulesAndDatesShouldBeNext() {
        var event = Events.at("20200101T120000Z")
                .rrule("FREQ=YEARLY")
                .rrule("FREQ=MONTHLY;BYMONTHDAY=20")
                .rdate("20200301T120000Z,20260210T120000Z/PT1H");
        assertUpcoming(event, "2026-02-10T12:00:00Z");
    }

    @Test
    void exdatesShouldRemoveOccurrencesInAnyZoneAndByDay() {
        var event = Events.at("TZID=Europe/Berlin:20200101T120000")
                .rrule("FREQ=DAILY")
                .exdate("20260130T110000Z")
                .exdate("TZID=America/New_York:20260131T060000")
                .exdate("20260201T120000")
                .exdate("VALUE=DATE:20260202")
                .overridden("TZID=Europe/Berlin:20260203T120000")
                .exrule("FREQ=MONTHLY;BYMONTHDAY=4");
        assertUpcoming(event, "2026-02-05T11:00:00Z");
    }

    @Test
    void exdateShouldRemoveTheStartItself() {
        assertThat(ask(Events.at("20260201T120000Z").exdate("20260201T120000Z")))
                .isInstanceOf(Over.class);
        assertUpcoming(
                Events.at("20260201T120000Z").rrule("FREQ=DAILY;COUNT=2").exdate("20260201T120000Z"),
                "2026-02-02T12:00:00Z");
        assertThat(ask(Events.at("20260201T120000Z").rrule("FREQ=DAILY;COUNT=1").exdate("20260201T120000Z")))
                .isInstanceOf(Over.class);
    }

    @Test
    void tenThousandExdatesShouldBeWalkedThrough() {
        var start = ZonedDateTime.parse("2026-01-31T12:00:00Z").toLocalDateTime();
        var exdates = IntStream.range(0, 10_000)
                .mapToObj(day -> start.plusDays(day).toString().replace("-", "").replace(":", "") + "00Z")
                .collect(Collectors.joining(","));
        assertUpcoming(Events.at("20260131T120000Z").rrule("FREQ=DAILY").exdate(exdates), "2053-06-18T12:00:00Z");
    }

    @Test
    void seriesOfDatesShouldFollowUntilAndExdatesOfAnyKind() {
        var event = Events.at("VALUE=DATE:20200101").rrule("FREQ=DAILY;UNTIL=20260201T000000Z;BYHOUR=9");
        assertUpcoming(event, "2026-01-30T23:00:00Z");
        assertUpcoming(event.exdate("20260131T000000Z"), "2026-01-31T23:00:00Z");
        assertThat(ask(event.exdate("VALUE=DATE:20260201"))).isInstanceOf(Over.class);
    }

    @Test
    void seriesShouldKeepItsHourAcrossClockChanges() {
        var now = Instant.parse("2026-03-29T07:30:00Z");
        var event = Events.at("TZID=Europe/Berlin:20260101T090000").rrule("FREQ=DAILY");
        assertThat(next(occurrences.after(now, event.times()))).isEqualTo("2026-03-30T07:00:00Z");
    }

    @Test
    void timeInTheGapShouldMoveOnByTheGap() {
        var justAfterTheGap = Instant.parse("2026-03-29T01:10:00Z");
        var event = Events.at("TZID=Europe/Berlin:20260101T023000").rrule("FREQ=DAILY");
        assertThat(next(occurrences.after(justAfterTheGap, event.times()))).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void unknownZoneShouldMatterOnlyNearNow() {
        assertThat(ask(Events.at("TZID=Nowhere/Middle:20260128T120000"))).isInstanceOf(Over.class);
        assertThat(ask(Events.at("TZID=Nowhere/Middle:20260130T120000"))).isInstanceOf(Unclear.class);
        assertUpcoming(Events.at("TZID=Nowhere/Middle:20260201T120000"), "2026-02-01T11:00:00Z");
        assertThat(ask(Events.at("TZID=Nowhere/Middle:20200101T120000").rrule("FREQ=DAILY")))
                .isInstanceOf(Upcoming.class);
    }

    @Test
    void missingOrUnreadableTimesShouldBeUnclear() {
        assertThat(ask(Events.at(""))).isInstanceOf(Unclear.class);
        assertThat(ask(Events.at("20261301T000000Z"))).isInstanceOf(Unclear.class);
        assertThat(ask(Events.at("20200101T000000Z").rdate("soon"))).isEqualTo(new Unclear("RDATE cannot be read"));
        var nothing = new EventTimes(
                null,
                Events.at("").times().rrules(),
                Events.at("").times().rdates(),
                Events.at("").times().exdates(),
                Events.at("").times().exrules(),
                Events.at("").times().overridden());
        assertThat(occurrences.after(NOW, nothing)).isEqualTo(new Unclear("DTSTART is missing"));
    }

    private Answer ask(Events event) {
        return occurrences.after(NOW, event.times());
    }

    private void assertUpcoming(Events event, String next) {
        assertThat(next(ask(event))).isEqualTo(next);
    }

    private static String next(Answer answer) {
        return answer instanceof Upcoming(var time) ? time.toInstant().toString() : answer.toString();
    }

    private static String list(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }
}
