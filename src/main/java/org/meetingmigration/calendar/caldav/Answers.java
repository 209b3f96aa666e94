package org.meetingmigration.calendar.caldav;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.meetingmigration.http.HttpAnswer;
import org.meetingmigration.http.Seen;

/// What the answers to a probe have in common. For one thread.
final class Answers {

    private final InstantSource clock;
    private final List<Duration> times = new ArrayList<>();
    private Optional<Seen> last = Optional.empty();
    private Optional<Duration> skew = Optional.empty();
    private final Set<Product> products = EnumSet.noneOf(Product.class);
    private int busy;
    private String retryAfter = "";

    Answers(InstantSource clock) {
        this.clock = clock;
    }

    void add(Seen seen) {
        last = Optional.of(seen);
        times.add(seen.took());
        products.add(Product.of(new HttpAnswer(seen.status(), seen.uri(), seen.headers())));
        if (seen.status() == 429 || seen.status() == 503) {
            busy++;
            retryAfter = seen.headers().firstValue("Retry-After").orElse(retryAfter);
        }
        seen.headers().firstValue("Date").flatMap(Answers::moment).ifPresent(this::compare);
    }

    private static Optional<Instant> moment(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The least that was seen: the date has whole seconds, and an answer may have been on its way for long.
    private void compare(Instant date) {
        var difference = Duration.between(clock.instant(), date);
        skew = Optional.of(skew.filter(known -> known.abs().compareTo(difference.abs()) <= 0)
                .orElse(difference));
    }

    Optional<Seen> last() {
        return last;
    }

    /// Whether any answer was that of such a server.
    boolean isOf(Product product) {
        return products.contains(product);
    }

    /// How far the server's clock is ahead; empty where it tells no time.
    Optional<Duration> skew() {
        return skew;
    }

    /// How often it was too busy.
    int busy() {
        return busy;
    }

    /// What it asked for then, as it wrote it; empty for nothing.
    String retryAfter() {
        return retryAfter;
    }

    /// Of the newest so many answers.
    Duration median(int newest) {
        var sorted = times.subList(Math.max(0, times.size() - newest), times.size()).stream()
                .sorted(Comparator.naturalOrder())
                .toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get(sorted.size() / 2);
    }
}
