package org.meetingmigration.icalendar.recurrence;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Collects the parts of one rule. Where a part stands twice, the last counts.
final class RuleReader {

    private static final Set<String> WEEKDAYS = Set.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Map<String, Rule.Part> PARTS =
            Arrays.stream(Rule.Part.values()).collect(Collectors.toUnmodifiableMap(Enum::name, part -> part));

    private final Map<Rule.Part, List<Integer>> numbers = new EnumMap<>(Rule.Part.class);
    private final StringBuilder other = new StringBuilder();
    private @Nullable Frequency frequency;
    private @Nullable Moment until;
    private long interval = 1;
    private long count = Long.MAX_VALUE;

    void part(String part) {
        var equals = part.indexOf('=');
        if (equals < 0) {
            if (!part.isEmpty()) {
                throw new Undecidable("RRULE part " + shown(part) + " has no value");
            }
            return;
        }
        part(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
    }

    private void part(String name, String value) {
        switch (name) {
            case "FREQ", "RRULE:FREQ" -> frequency = frequency(value);
            case "INTERVAL" -> interval = positive(name, value);
            case "COUNT" -> count = positive(name, value);
            case "UNTIL" -> until = Moment.parse(value).orElseThrow(() -> bad(name, value));
            case "BYDAY" -> other.append(";BYDAY=").append(weekdays(value));
            case "WKST", "RSCALE", "SKIP" ->
                other.append(';').append(name).append('=').append(value);
            default ->
                Optional.ofNullable(PARTS.get(name)).ifPresent(known -> numbers.put(known, Rule.numbers(known, value)));
        }
    }

    Rule rule() {
        if (frequency == null) {
            throw new Undecidable("RRULE has no FREQ");
        }
        if (frequency != Frequency.YEARLY && numbers.containsKey(Rule.Part.BYWEEKNO)) {
            throw new Undecidable("RRULE has BYWEEKNO without FREQ=YEARLY");
        }
        return new Rule(
                frequency,
                interval,
                count,
                until,
                Collections.unmodifiableMap(new EnumMap<>(numbers)),
                other.toString());
    }

    private static Frequency frequency(String value) {
        return Arrays.stream(Frequency.values())
                .filter(known -> known.name().equals(value))
                .findFirst()
                .orElseThrow(() -> bad("FREQ", value));
    }

    private static long positive(String name, String value) {
        try {
            var number = Long.parseLong(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw bad(name, value);
        }
        throw bad(name, value);
    }

    static int number(String name, String value, IntPredicate allowed) {
        try {
            var number = Integer.parseInt(value.strip());
            if (allowed.test(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw bad(name, value);
        }
        throw bad(name, value);
    }

    private static String weekdays(String values) {
        return Arrays.stream(values.split(","))
                .map(String::strip)
                .distinct()
                .map(RuleReader::weekday)
                .collect(Collectors.joining(","));
    }

    private static String weekday(String value) {
        var split = Math.max(0, value.length() - 2);
        if (!WEEKDAYS.contains(value.substring(split))) {
            throw bad("BYDAY", value);
        }
        if (split == 0) {
            return value;
        }
        var position = number("BYDAY", value.substring(0, split), number -> Math.abs(number) <= 53);
        return (position == 0 ? "" : String.valueOf(position)) + value.substring(split);
    }

    private static Undecidable bad(String name, String value) {
        return new Undecidable("RRULE says " + name + "=" + shown(value));
    }

    /// Values are shown to people; a hostile one must not fill the page.
    private static String shown(String value) {
        return value.length() <= 30 ? value : value.substring(0, 30) + "…";
    }
}
