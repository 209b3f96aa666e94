package org.meetingmigration.administration;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meetingmigration.administration.TenantAdministration.BulkEffect;
import org.meetingmigration.policy.IgnoreReason;
import org.meetingmigration.policy.Verdict;

/// Counts what a change of many users, one each, comes to.
final class Tally {

    private final Map<IgnoreReason, Long> ignored = new EnumMap<>(IgnoreReason.class);
    private long users;
    private long enqueued;

    void add(List<Effects> effects) {
        users += effects.size();
        for (var effect : effects) {
            effect.effects().stream().map(Effect::verdict).forEach(this::add);
        }
    }

    /// What one user's changes would come to.
    void foresee(List<Verdict> verdicts) {
        users++;
        verdicts.forEach(this::add);
    }

    private void add(Verdict verdict) {
        switch (verdict) {
            case Verdict.Enqueue _ -> enqueued++;
            case Verdict.Ignore ignore -> ignored.merge(ignore.reason(), 1L, Long::sum);
        }
    }

    BulkEffect effect() {
        return new BulkEffect(users, enqueued, ignored, explanation());
    }

    private String explanation() {
        if (users == 0) {
            return "No user was concerned.";
        }
        var reasons = ignored.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return "Users concerned: " + users + "; with a request now: " + enqueued + "."
                + (reasons.isEmpty() ? "" : " Not migrated: " + reasons + "; the audit trail says why for each.");
    }
}
