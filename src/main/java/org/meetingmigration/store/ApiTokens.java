package org.meetingmigration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tokens of the API.
public final class ApiTokens {

    private static final String ADD = """
            insert into api_token (id, name, tenant, role, hash, created, expires)
            values (:id, :name, :tenant, :role, :hash, :created, :expires)
            """;

    private static final String REVOKE =
            "update api_token set revoked = :now where id = :id and tenant = :tenant and revoked is null";

    private static final String USED =
            "update api_token set last_used = :day where id = :id and coalesce(last_used, -1) < :day";

    private final Database database;

    ApiTokens(Database database) {
        this.database = database;
    }

    public void add(ApiToken token) {
        database.write(ADD)
                .param("id", token.id())
                .param("name", token.name())
                .param("tenant", token.tenant())
                .param("role", token.role())
                .param("hash", token.hash())
                .param("created", Values.micros(token.created()))
                .param("expires", Values.micros(token.expires()))
                .update();
    }

    /// The token whether it is good or not, see [ApiToken#isGood].
    ///
    /// @param hash see [ApiToken#hash]; looked up as it is, which tells an attacker nothing about the token
    public Optional<ApiToken> withHash(String hash) {
        return database.read("select * from api_token where hash = :hash")
                .param("hash", hash)
                .query(ApiTokens::token)
                .optional();
    }

    /// Tokens of a tenant, or those for all tenants where `tenant` is `*`; oldest first.
    public List<ApiToken> list(String tenant) {
        return database.read("select * from api_token where tenant = :tenant order by created, id")
                .param("tenant", tenant)
                .query(ApiTokens::token)
                .list();
    }

    /// Whether there has ever been one.
    public boolean isEmpty() {
        return database.read("select count(*) from api_token").query(Long.class).single() == 0;
    }

    /// @return false if that tenant has no such token, or it was revoked before
    public boolean revoke(String tenant, String id, Instant now) {
        return database.write(REVOKE)
                        .param("tenant", tenant)
                        .param("id", id)
                        .param("now", Values.micros(now))
                        .update()
                > 0;
    }

    /// Notes the day, and writes once a day only.
    public void used(ApiToken token, Instant now) {
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!day.equals(token.lastUsed())) {
            database.write(USED)
                    .param("id", token.id())
                    .param("day", day.toEpochDay())
                    .update();
        }
    }

    private static ApiToken token(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new ApiToken(
                row.getString("id"),
                row.getString("name"),
                row.getString("tenant"),
                row.getString("role"),
                row.getString("hash"),
                Values.instant(row, "created"),
                Values.instant(row, "expires"),
                Values.instantOrNull(row, "revoked"),
                day(row));
    }

    private static @Nullable LocalDate day(ResultSet row) throws SQLException {
        var day = row.getLong("last_used");
        return row.wasNull() ? null : LocalDate.ofEpochDay(day);
    }
}
