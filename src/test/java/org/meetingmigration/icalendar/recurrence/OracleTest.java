package org.meetingmigration.icalendar.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.icalendar.recurrence.Answer.Over;
import org.meetingmigration.icalendar.recurrence.Answer.Unclear;
import org.meetingmigration.icalendar.recurrence.Answer.Upcoming;

/// Agrees with ical4j about the next occurrence.
class OracleTest {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final Occurrences occurrences = new Occurrences(Zones.of(Map.of()), ZoneOffset.UTC);

    @Property(tries = 1500)
    void nextOccurrenceShouldBeThatOfIcal4j(
            @ForAll("rules") String rule, @ForAll("starts") LocalDateTime start, @ForAll("nows") LocalDateTime now) {
        // ical4j does not count a DTSTART that its rule does not give.
        Assume.that(!rule.contains("COUNT") || start.equals(first(rule, start)));
        var event = Events.at(BASIC.format(start)).rrule(rule);

        var answer = occurrences.after(now.toInstant(ZoneOffset.UTC), event.times());

        // Every 7 hours on the hour of a weekday: lib-recur gives up before it can say never.
        Assume.that(!(answer instanceof Unclear && rule.startsWith("FREQ=HOURLY")));
        assertThat(next(answer)).as("%s from %s after %s", rule, start, now).isEqualTo(expected(rule, start, now));
    }

    private static @Nullable LocalDateTime first(String rule, LocalDateTime start) {
        return new Recur<LocalDateTime>(rule).getNextDate(start, start.minusSeconds(1));
    }

    private static @Nullable LocalDateTime expected(String rule, LocalDateTime start, LocalDateTime now) {
        if (start.isAfter(now)) {
            return start;
        }
        if (!rule.contains("COUNT")) {
            return new Recur<LocalDateTime>(rule).getNextDate(start, now);
        }
        return new Recur<LocalDateTime>(rule)
                .getDates(start, start, LocalDateTime.of(2060, 1, 1, 0, 0)).stream()
                        .filter(date -> date.isAfter(now))
                        .min(LocalDateTime::compareTo)
                        .orElse(null);
    }

    private static @Nullable LocalDateTime next(Answer answer) {
        return switch (answer) {
            case Upcoming(var time) -> LocalDateTime.ofInstant(Instant.from(time), ZoneOffset.UTC);
            case Over _ -> null;
            case Unclear(var why) -> throw new AssertionError(why);
        };
    }

    @Provide
    Arbitrary<LocalDateTime> starts() {
        return Combinators.combine(
                        Arbitraries.integers().between(2015, 2027),
                        Arbitraries.integers().between(1, 366),
                        Arbitraries.integers().between(0, 95))
                .as((year, day, quarter) ->
                        LocalDateTime.of(year, 1, 1, 0, 0).plusDays(day - 1L).plusMinutes(quarter * 15L));
    }

    @Provide
    Arbitrary<LocalDateTime> nows() {
        return Arbitraries.integers()
                .between(0, 365 * 24 * 60)
                .map(minutes -> LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(minutes));
    }

    @Provide
    Arbitrary<String> rules() {
        var ends = Arbitraries.of("", "", ";COUNT=1", ";COUNT=7", ";COUNT=300", ";UNTIL=20260901T120000");
        var interval = Arbitraries.of("", "", ";INTERVAL=1", ";INTERVAL=2", ";INTERVAL=3", ";INTERVAL=7");
        return Combinators.combine(shapes(), interval, ends).as((shape, every, end) -> shape + every + end);
    }

    private static Arbitrary<String> shapes() {
        var days = some(List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU"), "BYDAY");
        var nth = some(List.of("1MO", "2TU", "3WE", "-1FR", "-2TH", "4SU"), "BYDAY");
        var monthDays = some(List.of("1", "15", "28", "31", "-1", "-3"), "BYMONTHDAY");
        var months = some(List.of("1", "2", "6", "7", "12"), "BYMONTH");
        var hours = some(List.of("8", "9", "17"), "BYHOUR");
        var positions = Arbitraries.of(";BYSETPOS=1", ";BYSETPOS=-1", ";BYSETPOS=2", ";BYSETPOS=1,-1");
        return Arbitraries.oneOf(
                Arbitraries.of("FREQ=DAILY", "FREQ=WEEKLY;WKST=MO", "FREQ=MONTHLY", "FREQ=YEARLY", "FREQ=HOURLY"),
                joined("FREQ=DAILY", days),
                joined("FREQ=DAILY", months),
                joined("FREQ=DAILY", hours),
                joined("FREQ=WEEKLY;WKST=MO", days),
                joined("FREQ=WEEKLY;WKST=SU", days),
                joined("FREQ=WEEKLY;WKST=MO", days, hours),
                joined("FREQ=MONTHLY", nth),
                joined("FREQ=MONTHLY", days),
                joined("FREQ=MONTHLY", days, positions),
                joined("FREQ=MONTHLY", monthDays),
                joined("FREQ=MONTHLY", monthDays, hours),
                joined("FREQ=YEARLY", months),
                joined("FREQ=YEARLY", months, nth),
                joined("FREQ=YEARLY", months, monthDays),
                joined("FREQ=YEARLY", months, days, positions),
                joined("FREQ=HOURLY", hours),
                joined("FREQ=HOURLY", days, hours));
    }

    private static Arbitrary<String> some(List<String> values, String part) {
        return Arbitraries.of(values)
                .set()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(chosen -> chosen.stream().sorted().collect(Collectors.joining(",", ";" + part + "=", "")));
    }

    @SafeVarargs
    private static Arbitrary<String> joined(String frequency, Arbitrary<String>... parts) {
        return Combinators.combine(List.of(parts)).as(values -> frequency + String.join("", values));
    }
}
