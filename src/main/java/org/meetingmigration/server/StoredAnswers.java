package org.meetingmigration.server;

import java.time.Instant;
import java.util.Objects;
import org.meetingmigration.server.api.Idempotency;
import org.meetingmigration.store.IdempotencyKeys;

/// Answers to commands in the store: content type and ETag in a line each, then the body.
final class StoredAnswers implements Idempotency {

    private static final int AT_ONCE = 1_000;

    private final IdempotencyKeys keys;

    StoredAnswers(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Override
    public Known begin(String caller, String key, String fingerprint, Instant now) {
        return switch (keys.begin(caller, key, fingerprint, now)) {
            case IdempotencyKeys.Known.Fresh() -> new Known.New();
            case IdempotencyKeys.Known.Running() -> new Known.Running();
            case IdempotencyKeys.Known.OtherCommand() -> new Known.Reused();
            case IdempotencyKeys.Known.Answered(int status, String body) -> new Known.Done(read(status, body));
        };
    }

    @Override
    public void answer(String caller, String key, Answer answer) {
        var text = Objects.requireNonNullElse(answer.contentType(), "") + "\n"
                + Objects.requireNonNullElse(answer.eTag(), "") + "\n" + answer.body();
        keys.end(caller, key, answer.status(), text);
    }

    @Override
    public void forget(String caller, String key) {
        keys.forget(caller, key);
    }

    @Override
    public int removeOld(Instant now) {
        return keys.removeOld(now, AT_ONCE);
    }

    private static Answer read(int status, String text) {
        var parts = text.split("\n", 3);
        return new Answer(status, parts[0].isEmpty() ? null : parts[0], parts[1].isEmpty() ? null : parts[1], parts[2]);
    }
}
