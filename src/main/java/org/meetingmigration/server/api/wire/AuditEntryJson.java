package org.meetingmigration.server.api.wire;

import java.time.Instant;
import org.meetingmigration.administration.AuditTrail.AuditEntry;

/// Who changed what; see [AuditEntry].
public record AuditEntryJson(
        long number,
        Instant at,
        String actor,
        String action,
        String subject,
        String subjectName,
        String detail,
        String verdict,
        String reason,
        String explanation,
        String request) {

    public static AuditEntryJson of(AuditEntry entry) {
        return new AuditEntryJson(
                entry.number(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subject(),
                entry.subjectName(),
                entry.detail(),
                entry.verdict(),
                entry.reason(),
                entry.explanation(),
                entry.request());
    }
}
