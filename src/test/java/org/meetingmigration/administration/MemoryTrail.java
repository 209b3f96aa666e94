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
        entries.addAll(added);
    }

    @Override
    public List<AuditEntry> list(String tenant, String subject, long before, int limit) {
        return entries.reversed().stream()
                .filter(entry ->
                        entry.tenant().equals(tenant) && (subject.isEmpty() || subject.equals(entry.subject())))
                .limit(limit)
                .toList();
    }
}
