package org.meetingmigration.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Remembers answers for a while, and asks no more for a while once several questions in a row had none: then there is
/// no DNS here.
public final class CachedHostNames implements HostNames {

    static final Duration KEPT = Duration.ofMinutes(10);
    static final Duration SILENCE = Duration.ofMinutes(1);
    static final int MOST_UNANSWERED = 3;
    private static final int MOST_KEPT = 10_000;

    private final HostNames names;
    private final InstantSource clock;
    private final Map<String, Known> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private int unanswered;
    private Instant silentUntil = Instant.EPOCH;

    private record Known(Answer answer, Instant until) {}

    public CachedHostNames(HostNames names, InstantSource clock) {
        this.names = names;
        this.clock = clock;
    }

    /// Two that ask for the same host at once both ask.
    @Override
    public Answer ask(String host) {
        var now = clock.instant();
        synchronized (this) {
            var before = known.get(host);
            if (before != null && now.isBefore(before.until())) {
                return before.answer();
            }
            if (now.isBefore(silentUntil)) {
                return Answer.NO_ANSWER;
            }
        }
        var answer = names.ask(host);
        remember(host, answer, clock.instant());
        return answer;
    }

    private synchronized void remember(String host, Answer answer, Instant now) {
        if (answer != Answer.NO_ANSWER) {
            unanswered = 0;
            known.put(host, new Known(answer, now.plus(KEPT)));
            return;
        }
        unanswered++;
        if (unanswered >= MOST_UNANSWERED) {
            unanswered = 0;
            silentUntil = now.plus(SILENCE);
        }
    }
}
