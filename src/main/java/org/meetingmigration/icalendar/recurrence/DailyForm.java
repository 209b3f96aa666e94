package org.meetingmigration.icalendar.recurrence;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.meetingmigration.icalendar.recurrence.Rule.Part;

/// Hourly and finer rules written as daily ones, which are found without walking through every second.
///
/// `FREQ=MINUTELY;BYDAY=MO;BYHOUR=9;BYMINUTE=0` is the same as `FREQ=DAILY;BYDAY=MO;BYHOUR=9;BYMINUTE=0`. It works
/// where the interval fits into the next greater unit or is a multiple of it, so that the clock shows the same times on
/// each day. Other rules stay as they are, and so do those with BYSETPOS, which counts within one period.
final class DailyForm {

    private final Map<Part, List<Integer>> numbers = new EnumMap<>(Part.class);
    private Frequency frequency;
    private long interval;

    private DailyForm(Rule rule) {
        this.numbers.putAll(rule.numbers());
        this.frequency = rule.frequency();
        this.interval = rule.interval();
    }

    /// @param start DTSTART on the event's clock: what the intervals are counted from
    static Rule of(Rule rule, LocalDateTime start) {
        if (rule.frequency().days() > 0 || rule.has(Part.BYSETPOS)) {
            return rule;
        }
        var form = new DailyForm(rule);
        form.sayWhatTheStartSays(start);
        form.widen(Frequency.SECONDLY, Frequency.MINUTELY, Part.BYSECOND, 60, start.getSecond());
        form.widen(Frequency.MINUTELY, Frequency.HOURLY, Part.BYMINUTE, 60, start.getMinute());
        form.widen(Frequency.HOURLY, Frequency.DAILY, Part.BYHOUR, 24, start.getHour());
        return form.frequency == Frequency.DAILY ? form.rule(rule) : rule;
    }

    private void sayWhatTheStartSays(LocalDateTime start) {
        if (frequency != Frequency.SECONDLY) {
            numbers.putIfAbsent(Part.BYSECOND, List.of(start.getSecond()));
        }
        if (frequency == Frequency.HOURLY) {
            numbers.putIfAbsent(Part.BYMINUTE, List.of(start.getMinute()));
        }
    }

    private Rule rule(Rule original) {
        return original.with(frequency, interval, numbers);
    }

    /// Goes from one unit to the next, if the interval lets it.
    private void widen(Frequency from, Frequency to, Part part, int size, int first) {
        if (frequency != from || (size % interval != 0 && interval % size != 0)) {
            return;
        }
        var step = Math.min(interval, size);
        var aligned = IntStream.range(0, size)
                .filter(value -> Math.floorMod(value - first, step) == 0)
                .boxed()
                .toList();
        numbers.merge(
                part,
                aligned,
                (given, fitting) -> given.stream().filter(fitting::contains).toList());
        interval = Math.max(1, interval / size);
        frequency = to;
    }
}
