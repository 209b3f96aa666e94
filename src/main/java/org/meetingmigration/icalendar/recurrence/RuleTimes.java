package org.meetingmigration.icalendar.recurrence;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.icalendar.recurrence.Rule.Part;

/// The times that a rule gives, in order, on the event's clock. UNTIL is the caller's to watch: it needs a time zone.
///
/// lib-recur walks through the rule. It gives up by itself on rules that yield nothing for long (1,000 to 4,320
/// periods), but it would collect a period's occurrences all at once, and fast-forward a fine-grained rule step by
/// step; both are kept from happening here.
final class RuleTimes {

    /// The most occurrences of one period that are collected at once. lib-recur takes a rule for empty when it drops
    /// more than 4,320 of them that stand before the start.
    private static final long LARGEST_PERIOD = 4_000;

    /// Days have none to drop, see [#begin]; every second of a day, and some.
    private static final long LARGEST_DAY = 100_000;

    private static final int LAST_YEAR = 9_999;

    private final Rule rule;
    private final Steps steps;
    private final LocalDateTime from;
    private @Nullable RecurrenceRuleIterator iterator;
    private long left;

    private RuleTimes(Rule rule, LocalDateTime start, LocalDateTime from, Steps steps) {
        this.rule = rule;
        this.steps = steps;
        this.from = from;
        this.left = rule.count();
        try {
            this.iterator = iterator(rule, start);
        } catch (IllegalArgumentException | IllegalStateException nothing) {
            this.iterator = afterNothing();
        }
    }

    /// @param start DTSTART on the event's clock
    /// @param from earlier times are left out, except that they count for COUNT
    static RuleTimes of(Rule given, LocalDateTime start, LocalDateTime from, Steps steps) {
        var rule = DailyForm.of(given, start);
        if (given.isTooSparse()) {
            throw new Undecidable("RRULE says INTERVAL=" + given.interval());
        }
        if (rule.periodSize() > (rule.frequency() == Frequency.DAILY ? LARGEST_DAY : LARGEST_PERIOD)) {
            throw new Undecidable("RRULE needs more than " + Steps.LIMIT + " steps");
        }
        return new RuleTimes(rule, start, from, steps);
    }

    /// The next time; null when there are no more.
    @Nullable
    LocalDateTime next() {
        while (iterator != null && left > 0) {
            steps.take();
            var time = step(iterator);
            if (time == null) {
                return null;
            }
            left--;
            if (!time.isBefore(from)) {
                return time;
            }
        }
        return null;
    }

    private @Nullable LocalDateTime step(RecurrenceRuleIterator times) {
        try {
            return times.hasNext() ? local(times.nextDateTime()) : null;
        } catch (IllegalArgumentException | IllegalStateException nothing) {
            iterator = afterNothing();
            return null;
        }
    }

    /// lib-recur has found nothing in 4,320 days or hours, or 1,000 longer periods. After 28 years weekdays and leap
    /// years repeat, so there is nothing at all then.
    private @Nullable RecurrenceRuleIterator afterNothing() {
        var periods = rule.frequency().compareTo(Frequency.DAILY) <= 0 ? 4_320 : 1_000;
        if (periods * rule.interval() * rule.frequency().seconds() < 28 * Frequency.YEARLY.seconds()) {
            throw new Undecidable("RRULE gives nothing for a long time");
        }
        return null;
    }

    private @Nullable RecurrenceRuleIterator iterator(Rule rule, LocalDateTime start) {
        if (rule.neverOccurs()) {
            return null;
        }
        var counted = rule.count() != Long.MAX_VALUE;
        var anchor = counted ? start : anchor(rule, start);
        var times = parsed(rule).iterator(dateTime(begin(rule, anchor)));
        times.fastForward(dateTime(anchor));
        if (counted && times.hasNext() && !start.equals(local(times.peekDateTime()))) {
            // DTSTART is the first of COUNT occurrences even where the rule would not give it.
            left--;
        }
        if (!counted && from.isAfter(anchor)) {
            // A year back: the last week of a year can reach into the next.
            times.fastForward(dateTime(from.minusSeconds(slack(rule))));
            times.fastForward(dateTime(from));
        }
        return times;
    }

    /// Where a rule says itself at which times of the day, its first day may as well begin at midnight.
    private static LocalDateTime begin(Rule rule, LocalDateTime anchor) {
        var timed = rule.has(Part.BYHOUR) && rule.has(Part.BYMINUTE) && rule.has(Part.BYSECOND);
        return timed && rule.frequency() == Frequency.DAILY
                ? anchor.toLocalDate().atStartOfDay()
                : anchor;
    }

    private static long slack(Rule rule) {
        return rule.frequency() == Frequency.YEARLY ? 400 * Frequency.DAILY.seconds() : 0;
    }

    /// A start nearer to `from` that gives the same times: whole intervals later. Months and years have no equal
    /// length; for them lib-recur's own way forward is short enough.
    private LocalDateTime anchor(Rule rule, LocalDateTime start) {
        if (rule.frequency().compareTo(Frequency.MONTHLY) >= 0 || !from.isAfter(start)) {
            return start;
        }
        var length = rule.interval() * rule.frequency().seconds();
        var intervals = ChronoUnit.SECONDS.between(start, from) / length - 2;
        return intervals <= 0 ? start : start.plusSeconds(intervals * length);
    }

    private static RecurrenceRule parsed(Rule rule) {
        try {
            // RFC 2445's reading also follows combinations that RFC 5545 forbids; the others it reads alike.
            return new RecurrenceRule(rule.text(), RfcMode.RFC2445_LAX);
        } catch (InvalidRecurrenceRuleException unusable) {
            throw new Undecidable("RRULE cannot be read: " + unusable.getMessage());
        }
    }

    private static DateTime dateTime(LocalDateTime local) {
        return new DateTime(
                local.getYear(),
                local.getMonthValue() - 1,
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond());
    }

    private static @Nullable LocalDateTime local(DateTime time) {
        if (time.getYear() > LAST_YEAR) {
            return null;
        }
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                Math.min(time.getSeconds(), 59));
    }
}
