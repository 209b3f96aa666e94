package org.meetingmigration.administration;

import java.util.ArrayList;
import java.util.List;
import org.meetingmigration.testing.Restorable;

/// In memory.
final class MemoryTrail implements AuditTrail, Restorable {

    private final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public Runnable remember() {
        var before = entries.size();
        return () -> entries.subList(before, entries.size()).clear();
    }

    List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void add(List<AuditEntry> added) {
        added.forEach(entry -> entries.add(numbered(entries.size() + 1, entry)));
    }

    private static AuditEntry numbered(long number, AuditEntry entry) {
        return new AuditEntry(
                number,
                entry.tenant(),
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

    @Override
    public List<AuditEntry> list(String tenant, Wanted wanted, long before, int limit) {
        return entries.reversed().stream()
                .filter(entry -> entry.tenant().equals(tenant) && isWanted(entry, wanted))
                .filter(entry -> before == 0 || entry.number() < before)
                .limit(limit)
                .toList();
    }

    private static boolean isWanted(AuditEntry entry, Wanted wanted) {
        return (wanted.subject().isEmpty() || wanted.subject().equals(entry.subject()))
                && (wanted.ignored().isEmpty()
                        || (entry.verdict().equals("Ignored")
                                && wanted.ignored().equals(entry.reason())));
    }
}
