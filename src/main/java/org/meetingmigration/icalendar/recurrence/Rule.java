package org.meetingmigration.icalendar.recurrence;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A recurrence rule (RFC 5545 3.3.10), read and found usable.
///
/// @param interval at least 1
/// @param count COUNT; [Long#MAX_VALUE] when absent
/// @param until UNTIL; null when absent
/// @param numbers BY parts with numbers: sorted, without repeats, in range, never empty
/// @param other what lib-recur reads itself: `;BYDAY=…;WKST=…`, each part with a semicolon in front
record Rule(
        Frequency frequency,
        long interval,
        long count,
        @Nullable Moment until,
        Map<Part, List<Integer>> numbers,
        String other) {

    private static final int LONGEST = 8_192;
    private static final long FARTHEST_SECONDS = 8_000 * Frequency.YEARLY.seconds();
    private static final List<Integer> DAYS_IN_MONTH = List.of(31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);

    /// BY parts whose values are numbers.
    enum Part {
        BYSECOND(0, 60),
        BYMINUTE(0, 59),
        BYHOUR(0, 23),
        BYMONTHDAY(-31, 31),
        BYYEARDAY(-366, 366),
        BYWEEKNO(-53, 53),
        BYMONTH(1, 12),
        BYSETPOS(-500, 500);

        private final int from;
        private final int to;

        Part(int from, int to) {
            this.from = from;
            this.to = to;
        }

        private boolean allows(int value) {
            return from <= value && value <= to && (value != 0 || from == 0);
        }
    }

    /// @throws Undecidable with the reason, where the rule says nothing that can be followed
    static Rule parse(String text) {
        if (text.length() > LONGEST) {
            throw new Undecidable("RRULE is longer than " + LONGEST + " characters");
        }
        var reader = new RuleReader();
        for (var part : text.strip().split(";")) {
            reader.part(part.strip().toUpperCase(Locale.ROOT));
        }
        return reader.rule();
    }

    boolean has(Part part) {
        return numbers.containsKey(part);
    }

    Rule with(Frequency newFrequency, long newInterval, Map<Part, List<Integer>> newNumbers) {
        return new Rule(newFrequency, newInterval, count, until, newNumbers, other);
    }

    /// For an event whose start is a date: times of the day mean nothing then.
    Rule withoutTimes() {
        var dates = new EnumMap<Part, List<Integer>>(Part.class);
        dates.putAll(numbers);
        dates.keySet().removeAll(List.of(Part.BYSECOND, Part.BYMINUTE, Part.BYHOUR));
        return with(frequency, interval, dates);
    }

    /// Whether INTERVAL reaches beyond any calendar.
    boolean isTooSparse() {
        return interval > Integer.MAX_VALUE || interval > FARTHEST_SECONDS / frequency.seconds();
    }

    /// The most occurrences that one period can have.
    long periodSize() {
        return Math.max(1L, frequency.days()) * size(Part.BYHOUR) * size(Part.BYMINUTE) * size(Part.BYSECOND);
    }

    private long size(Part part) {
        return numbers.getOrDefault(part, List.of(0)).size();
    }

    /// Whether no calendar has such a day, for example 30 February.
    boolean neverOccurs() {
        if (numbers.values().stream().anyMatch(List::isEmpty)) {
            return true;
        }
        if (!has(Part.BYMONTH) || !has(Part.BYMONTHDAY) || other.contains("SKIP=")) {
            return false;
        }
        var longest = numbers.getOrDefault(Part.BYMONTH, List.of()).stream()
                .mapToInt(month -> DAYS_IN_MONTH.get(month - 1))
                .max()
                .orElse(0);
        return numbers.getOrDefault(Part.BYMONTHDAY, List.of()).stream().allMatch(day -> Math.abs(day) > longest);
    }

    /// As lib-recur reads it, without COUNT and UNTIL, which are not its business here.
    String text() {
        var text = new StringBuilder("FREQ=")
                .append(frequency)
                .append(";INTERVAL=")
                .append(interval)
                .append(other);
        numbers.forEach((part, values) -> {
            text.append(';').append(part).append('=');
            values.forEach(value -> text.append(value).append(','));
            text.setLength(text.length() - 1);
        });
        return text.toString();
    }

    /// Reads the numbers of a BY part.
    static List<Integer> numbers(Part part, String values) {
        var sorted = new TreeSet<Integer>();
        for (var value : values.split(",")) {
            sorted.add(RuleReader.number(part.name(), value, part::allows));
        }
        return List.copyOf(sorted);
    }
}
