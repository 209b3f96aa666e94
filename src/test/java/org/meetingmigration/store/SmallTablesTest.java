package org.meetingmigration.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.store.IdempotencyKeys.Known;

/// Tokens and keys.
class SmallTablesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T23:59:00.000001Z");

    @TempDir
    Path temp;

    private Store store;

    @BeforeEach
    void open() {
        store = TestStores.open(temp);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static ApiToken token(String id, String tenant) {
        return new ApiToken(id, "feed", tenant, "Reader", "hash-" + id, NOW, NOW.plusSeconds(60), null, null);
    }

    @Test
    void tokenShouldBeFoundByItsHashUntilRevokedByItsTenant() {
        assertThat(store.tokens().isEmpty()).isTrue();
        store.tokens().add(token("1", "contoso"));
        store.tokens().add(token("2", ApiToken.ALL_TENANTS));

        var found = store.tokens().withHash("hash-1").orElseThrow();
        assertThat(found).isEqualTo(token("1", "contoso"));
        assertThat(found.isGood(NOW)).isTrue();
        assertThat(found.isGood(NOW.plusSeconds(60))).isFalse();
        assertThat(found.toString()).doesNotContain("hash-1");
        assertThat(store.tokens().withHash("hash-9")).isEmpty();
        assertThat(store.tokens().list("contoso")).containsExactly(found);
        assertThat(store.tokens().revoke("fabrikam", "1", NOW)).isFalse();
        assertThat(store.tokens().revoke("contoso", "1", NOW)).isTrue();
        assertThat(store.tokens().revoke("contoso", "1", NOW)).isFalse();
        assertThat(store.tokens().withHash("hash-1").orElseThrow().isGood(NOW)).isFalse();
    }

    @Test
    void dayOfUseShouldBeNotedAndNotGoBack() {
        store.tokens().add(token("1", "contoso"));
        store.tokens().used(token("1", "contoso"), NOW.plus(Duration.ofMinutes(2)));
        store.tokens().used(token("1", "contoso"), NOW);

        assertThat(store.tokens().withHash("hash-1").orElseThrow().lastUsed()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void keyShouldGiveTheFirstAnswerForADay() {
        var keys = store.idempotency();
        assertThat(keys.begin("contoso/feed", "k", "h", NOW)).isEqualTo(new Known.Fresh());
        assertThat(keys.begin("contoso/feed", "k", "h", NOW)).isEqualTo(new Known.Running());
        keys.end("contoso/feed", "k", 201, "{}");

        assertThat(keys.begin("contoso/feed", "k", "h", NOW)).isEqualTo(new Known.Answered(201, "{}"));
        assertThat(keys.begin("contoso/feed", "k", "other", NOW)).isEqualTo(new Known.OtherCommand());
        assertThat(keys.begin("fabrikam/feed", "k", "h", NOW)).isEqualTo(new Known.Fresh());
        keys.forget("fabrikam/feed", "k");
        assertThat(keys.begin("fabrikam/feed", "k", "h", NOW)).isEqualTo(new Known.Fresh());
        var later = NOW.plus(IdempotencyKeys.KEPT);
        assertThat(keys.begin("contoso/feed", "k", "other", later)).isEqualTo(new Known.Fresh());
        assertThat(keys.removeOld(later, 10)).isEqualTo(1);
    }
}
