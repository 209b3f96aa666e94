package org.meetingmigration.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.AuditTrail.AuditEntry;
import org.meetingmigration.directory.User;
import org.meetingmigration.policy.Verdict;

/// Makes entries of the trail.
final class Entries {

    private static final String TENANT = "tenant";

    private Entries() {}

    /// @param id see [AuditEntry#subject]
    record Subject(String id, String name) {

        static Subject of(User user) {
            return new Subject(user.id(), user.userPrincipalName());
        }

        static Subject tenant(Admin admin) {
            return new Subject(TENANT, admin.tenant());
        }
    }

    static AuditEntry plain(Admin admin, String action, Instant at, Subject subject, String detail) {
        return of(admin, action, at, subject, detail, null, "");
    }

    /// @param verdict null for what is no trigger
    static AuditEntry of(
            Admin admin,
            String action,
            Instant at,
            Subject subject,
            String detail,
            @Nullable Verdict verdict,
            String request) {
        var judged = Judged.of(verdict);
        return new AuditEntry(
                0,
                admin.tenant(),
                at,
                admin.actor(),
                action,
                subject.id(),
                subject.name(),
                detail,
                judged.verdict(),
                judged.reason(),
                judged.explanation(),
                request);
    }

    private record Judged(String verdict, String reason, String explanation) {

        static Judged of(@Nullable Verdict verdict) {
            return switch (verdict) {
                case null -> new Judged("", "", "");
                case Verdict.Enqueue(var trigger) -> new Judged("Enqueued", trigger.name(), trigger.explanation());
                case Verdict.Ignore ignore ->
                    new Judged("Ignored", ignore.reason().name(), ignore.explanation());
            };
        }
    }
}
