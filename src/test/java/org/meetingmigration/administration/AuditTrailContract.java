package org.meetingmigration.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meetingmigration.administration.AuditTrail.AuditEntry;
import org.meetingmigration.administration.AuditTrail.Wanted;

/// What every [AuditTrail] does.
public abstract class AuditTrailContract {

    private static final Instant NOW = Instant.parse("2026-11-22T23:59:00.000001Z");

    /// An empty one that knows the tenants `contoso` and `fabrikam`.
    protected abstract AuditTrail trail();

    private static AuditEntry entry(String tenant, String subject, String detail) {
        return entry(tenant, subject, detail, "Enqueued", "MOVED_ONLINE");
    }

    private static AuditEntry entry(String tenant, String subject, String detail, String verdict, String reason) {
        return new AuditEntry(
                0,
                tenant,
                NOW,
                "admin",
                "Move-CsUser",
                subject,
                "ann@x.org",
                detail,
                verdict,
                reason,
                "moved online",
                "r-1");
    }

    @Test
    void listShouldGiveTheNewestFirstInPagesOfOneTenantAndSubject() {
        var trail = trail();
        var entries = new ArrayList<AuditEntry>();
        for (int i = 0; i < 5; i++) {
            entries.add(entry("contoso", i % 2 == 0 ? "ann" : "bo", "change " + i));
        }
        entries.add(entry("fabrikam", "ann", "other"));
        trail.add(entries);

        var first = trail.list("contoso", "", 0, 3);
        assertThat(first).extracting(AuditEntry::detail).containsExactly("change 4", "change 3", "change 2");
        assertThat(trail.list("contoso", "", first.getLast().number(), 3))
                .extracting(AuditEntry::detail)
                .containsExactly("change 1", "change 0");
        assertThat(trail.list("contoso", "bo", 0, 9))
                .extracting(AuditEntry::detail)
                .containsExactly("change 3", "change 1");
        assertThat(first.getFirst())
                .usingRecursiveComparison()
                .ignoringFields("number")
                .isEqualTo(entries.get(4));
    }

    @Test
    void listShouldGiveWhatWasIgnoredForOneReason() {
        var trail = trail();
        trail.add(List.of(
                entry("contoso", "ann", "first", "Ignored", "OPTED_OUT"),
                entry("contoso", "ann", "not this reason", "Ignored", "FORCED_MOVE"),
                entry("contoso", "ann", "not ignored", "Enqueued", "OPTED_OUT"),
                entry("fabrikam", "ann", "not this tenant", "Ignored", "OPTED_OUT"),
                entry("contoso", "bo", "second", "Ignored", "OPTED_OUT")));

        var first = trail.list("contoso", new Wanted("", "OPTED_OUT"), 0, 1);
        assertThat(first).extracting(AuditEntry::detail).containsExactly("second");
        assertThat(trail.list(
                        "contoso", new Wanted("", "OPTED_OUT"), first.getLast().number(), 9))
                .extracting(AuditEntry::detail)
                .containsExactly("first");
        assertThat(trail.list("contoso", new Wanted("bo", "OPTED_OUT"), 0, 9))
                .extracting(AuditEntry::detail)
                .containsExactly("second");
    }
}
