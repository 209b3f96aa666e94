package org.meetingmigration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Answers to commands that carried a key, so that a command sent twice is done once.
public final class IdempotencyKeys {

    /// How long an answer is kept.
    public static final Duration KEPT = Duration.ofHours(24);

    /// A row that is too old is taken over as if it were not there.
    private static final String BEGIN = """
            insert into idempotency_key as known (principal, key, request_hash, status, body, created)
            values (:principal, :key, :hash, null, '', :now)
            on conflict (principal, key) do update set
                request_hash = excluded.request_hash, status = null, body = '', created = excluded.created
            where known.created <= :old
            """;

    private static final String FIND =
            "select request_hash, status, body from idempotency_key where principal = :principal and key = :key";

    private static final String END =
            "update idempotency_key set status = :status, body = :body where principal = :principal and key = :key";

    private static final String FORGET = "delete from idempotency_key where principal = :principal and key = :key";

    private static final String REMOVE_OLD = """
            delete from idempotency_key where (principal, key) in (
                select principal, key from idempotency_key where created <= :old limit :limit)
            """;

    private final Database database;

    IdempotencyKeys(Database database) {
        this.database = database;
    }

    /// What is known about a key.
    public sealed interface Known {

        /// Nobody used it: carry the command out, then [#end], or [#forget] after a fault.
        record Fresh() implements Known {}

        /// The same command is being carried out, or the process died over it.
        record Running() implements Known {}

        record Answered(int status, String body) implements Known {}

        /// It was used for another command.
        record OtherCommand() implements Known {}
    }

    /// Takes the key, if it is free.
    ///
    /// @param principal who sends it, with their tenant, for example `contoso/nightly feed`
    /// @param requestHash of method, path and body
    public Known begin(String principal, String key, String requestHash, Instant now) {
        return database.run(() -> {
            var taken = database.write(BEGIN)
                    .param("principal", principal)
                    .param("key", key)
                    .param("hash", requestHash)
                    .param("now", Values.micros(now))
                    .param("old", Values.micros(now.minus(KEPT)))
                    .update();
            return taken > 0 ? new Known.Fresh() : known(principal, key, requestHash);
        });
    }

    private Known known(String principal, String key, String requestHash) {
        return database.read(FIND)
                .param("principal", principal)
                .param("key", key)
                .query((row, number) -> known(row, requestHash))
                .single();
    }

    private static Known known(ResultSet row, String requestHash) throws SQLException {
        if (!row.getString("request_hash").equals(requestHash)) {
            return new Known.OtherCommand();
        }
        @Nullable Object status = row.getObject("status");
        return status == null ? new Known.Running() : new Known.Answered(row.getInt("status"), row.getString("body"));
    }

    /// Keeps the answer; in the transaction of the command, both are there or neither is.
    public void end(String principal, String key, int status, String body) {
        database.write(END)
                .param("principal", principal)
                .param("key", key)
                .param("status", status)
                .param("body", body)
                .update();
    }

    /// Gives the key back.
    public void forget(String principal, String key) {
        database.write(FORGET).param("principal", principal).param("key", key).update();
    }

    /// @return how many
    public int removeOld(Instant now, int limit) {
        return database.write(REMOVE_OLD)
                .param("old", Values.micros(now.minus(KEPT)))
                .param("limit", limit)
                .update();
    }
}
