package org.meetingmigration.server;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.meetingmigration.server.api.Idempotency;

/// Answers in memory.
final class MemoryIdempotency implements Idempotency {

    private record Kept(String fingerprint, Instant created, Optional<Answer> answer) {}

    private final Map<String, Kept> kept = new HashMap<>();

    @Override
    public synchronized Known begin(String caller, String key, String fingerprint, Instant now) {
        var before = kept.putIfAbsent(caller + "\n" + key, new Kept(fingerprint, now, Optional.empty()));
        if (before == null) {
            return new Known.New();
        }
        if (!before.fingerprint().equals(fingerprint)) {
            return new Known.Reused();
        }
        return before.answer().<Known>map(Known.Done::new).orElseGet(Known.Running::new);
    }

    @Override
    public synchronized void answer(String caller, String key, Answer answer) {
        kept.computeIfPresent(
                caller + "\n" + key, (name, old) -> new Kept(old.fingerprint(), old.created(), Optional.of(answer)));
    }

    @Override
    public synchronized void forget(String caller, String key) {
        kept.remove(caller + "\n" + key);
    }

    @Override
    public synchronized int removeOld(Instant now) {
        int before = kept.size();
        kept.values().removeIf(old -> old.created().isBefore(now.minus(Duration.ofDays(1))));
        return before - kept.size();
    }
}
