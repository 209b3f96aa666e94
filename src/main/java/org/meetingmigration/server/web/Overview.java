package org.meetingmigration.server.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.meetingmigration.migration.request.RequestFigures.CodeCount;
import org.meetingmigration.migration.request.RequestFigures.ReasonCount;
import org.meetingmigration.migration.request.RequestFigures.Step;
import org.meetingmigration.migration.request.RequestFigures.Sum;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.notice.MailState;

/// Figures of a tenant at one moment, as the overview shows them.
///
/// @param at when they were read
/// @param sums every state is there
/// @param recently requests that ended in [#RECENTLY]
/// @param mails recipients by state; every state is there
/// @param steps of the chart, in which nothing ended left out
public record Overview(
        Instant at,
        Map<RequestState, Sum> sums,
        long recently,
        Duration queueAge,
        Map<MailState, Long> mails,
        List<ReasonCount> reasons,
        List<CodeCount> codes,
        Instant chartFrom,
        List<Step> steps) {

    static final Duration RECENTLY = Duration.ofMinutes(10);
    static final Duration CHART_STEP = Duration.ofMinutes(5);
    static final int CHART_STEPS = 73;

    public Overview {
        sums = Map.copyOf(sums);
        mails = Map.copyOf(mails);
        reasons = List.copyOf(reasons);
        codes = List.copyOf(codes);
        steps = List.copyOf(steps);
    }

    public long requests(RequestState state) {
        return sums.getOrDefault(state, Sum.NONE).requests();
    }

    /// All states together.
    public Sum total() {
        return sums.values().stream().reduce(Sum.NONE, Sum::plus);
    }

    public boolean isEmpty() {
        return total().requests() == 0;
    }

    public long open() {
        return requests(RequestState.Pending) + requests(RequestState.InProgress);
    }

    /// Requests a minute.
    public double rate() {
        return recently / (double) RECENTLY.toMinutes();
    }

    /// Until all are done, if it goes on like this; empty when nothing is open or nothing ended of late.
    public Optional<Duration> timeLeft() {
        return open() == 0 || recently == 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.round(open() / rate() * 60)));
    }

    public long mails(MailState state) {
        return mails.getOrDefault(state, 0L);
    }

    /// Beginnings of the chart's steps, in seconds since 1970, with commas between.
    public String chartTimes() {
        return LongStream.range(0, CHART_STEPS)
                .mapToObj(step -> Long.toString(chartFrom.getEpochSecond() + step * CHART_STEP.toSeconds()))
                .collect(Collectors.joining(","));
    }

    /// Requests in each step of the chart, with commas between.
    public String chartValues(boolean failed) {
        var values = new long[CHART_STEPS];
        for (Step step : steps) {
            if (step.number() < CHART_STEPS) {
                values[step.number()] = failed ? step.failed() : step.succeeded();
            }
        }
        return LongStream.of(values).mapToObj(Long::toString).collect(Collectors.joining(","));
    }
}
