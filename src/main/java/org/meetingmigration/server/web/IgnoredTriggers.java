package org.meetingmigration.server.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meetingmigration.administration.AuditTrail;
import org.meetingmigration.administration.AuditTrail.AuditEntry;
import org.meetingmigration.administration.AuditTrail.Wanted;

/// What each setting has just ignored, from the trail.
record IgnoredTriggers(AuditTrail trail) {

    private static final int SHOWN = 3;

    Map<Setting, List<AuditEntry>> of(String tenant) {
        return Arrays.stream(Setting.values())
                .filter(setting -> !setting.ignores().isEmpty())
                .collect(Collectors.toMap(Function.identity(), setting -> newest(tenant, setting)));
    }

    private List<AuditEntry> newest(String tenant, Setting setting) {
        return setting.ignores().stream()
                .flatMap(reason -> trail.list(tenant, new Wanted("", reason.name()), 0, SHOWN).stream())
                .sorted(Comparator.comparingLong(AuditEntry::number).reversed())
                .limit(SHOWN)
                .toList();
    }
}
