package org.meetingmigration.administration;

import java.time.Instant;
import java.util.List;

/// Port: who changed what, and what the policy made of it.
public interface AuditTrail {

    void add(List<AuditEntry> entries);

    /// Newest first.
    ///
    /// @param before number of the entry to go on behind; 0 to begin
    List<AuditEntry> list(String tenant, Wanted wanted, long before, int limit);

    /// @param subject see [AuditEntry#subject]; empty for all
    default List<AuditEntry> list(String tenant, String subject, long before, int limit) {
        return list(tenant, new Wanted(subject, ""), before, limit);
    }

    /// Which entries; empty means any.
    ///
    /// @param subject see [AuditEntry#subject]
    /// @param ignored name of an [org.meetingmigration.policy.IgnoreReason]: only triggers that were ignored for it
    record Wanted(String subject, String ignored) {}

    /// @param number given by the store; 0 before
    /// @param actor name of the token or subject of the bearer token; `system` for the service itself
    /// @param action the command, for example `Move-CsUser`
    /// @param subject what was changed: object id of a user, a bridge's id, a number, or `tenant`
    /// @param subjectName for people, for example `ashaw@contoso.com`
    /// @param detail what changed, for people, for example `Home: OnPremises → Online`; no secrets, no meeting
    ///     contents
    /// @param verdict `Enqueued`, `Ignored` or empty for what is no trigger
    /// @param reason the trigger, or why it was ignored, as a code; empty as above
    /// @param explanation of the reason, for people
    /// @param request correlation id of the request that it made or joined; empty for none
    record AuditEntry(
            long number,
            String tenant,
            Instant at,
            String actor,
            String action,
            String subject,
            String subjectName,
            String detail,
            String verdict,
            String reason,
            String explanation,
            String request) {}
}
