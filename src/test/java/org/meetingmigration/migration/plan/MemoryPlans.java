package org.meetingmigration.migration.plan;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.Agreement;
import org.meetingmigration.migration.plan.KeptPlan.State;

/// Plans in memory.
public final class MemoryPlans implements PlanStore {

    private static final Comparator<KeptPlan> BY_AGE =
            Comparator.comparing(KeptPlan::created).thenComparing(KeptPlan::id);

    private final Map<String, KeptPlan> plans = new LinkedHashMap<>();
    private final Map<String, Map<String, PlanUser>> users = new LinkedHashMap<>();
    private final Map<String, TreeMap<Long, PlannedPart>> parts = new LinkedHashMap<>();
    private final Map<String, Map<List<String>, PlanTotal>> totals = new LinkedHashMap<>();
    private final Set<String> needingApproval = new HashSet<>();

    @Override
    public void add(KeptPlan plan) {
        plans.put(plan.id(), plan);
        users.put(plan.id(), new LinkedHashMap<>());
        parts.put(plan.id(), new TreeMap<>());
        totals.put(plan.id(), new LinkedHashMap<>());
    }

    @Override
    public Optional<KeptPlan> find(String tenant, String id) {
        return Optional.ofNullable(plans.get(id)).filter(plan -> isShown(plan, tenant));
    }

    private static boolean isShown(KeptPlan plan, String tenant) {
        return plan.tenant().equals(tenant) && plan.state() != State.Deleting;
    }

    @Override
    public List<KeptPlan> list(String tenant, @Nullable Place before, int limit) {
        return plans.values().stream()
                .filter(plan -> isShown(plan, tenant))
                .sorted(BY_AGE.reversed())
                .filter(plan -> before == null
                        || plan.created().isBefore(before.created())
                        || (plan.created().equals(before.created()) && plan.id().compareTo(before.id()) < 0))
                .limit(limit)
                .toList();
    }

    @Override
    public List<KeptPlan> open() {
        return plans.values().stream()
                .filter(plan -> plan.state() != State.Ready && plan.state() != State.Applied)
                .sorted(BY_AGE)
                .toList();
    }

    @Override
    public boolean save(KeptPlan changed, State expected) {
        var there = plans.get(changed.id());
        if (there == null || there.state() != expected) {
            return false;
        }
        plans.put(changed.id(), counted(changed, there.users(), there.done()));
        return true;
    }

    private static KeptPlan counted(KeptPlan plan, long users, long done) {
        return new KeptPlan(
                plan.id(),
                plan.tenant(),
                plan.made(),
                plan.created(),
                plan.modified(),
                plan.audience(),
                plan.wish(),
                plan.state(),
                plan.position(),
                users,
                done,
                plan.approved(),
                plan.applied());
    }

    @Override
    public void addUsers(String plan, List<PlanUser> added) {
        added.forEach(user -> {
            if (users.containsKey(plan) && users.get(plan).putIfAbsent(user.id(), user) == null) {
                plans.computeIfPresent(plan, (id, there) -> counted(there, there.users() + 1, there.done()));
            }
        });
    }

    @Override
    public List<PlanUser> users(String plan, Set<PlanUser.State> states, String after, int limit) {
        return users.getOrDefault(plan, Map.of()).values().stream()
                .filter(user -> states.isEmpty() || states.contains(user.state()))
                .filter(user -> user.name().compareTo(after) > 0)
                .sorted(Comparator.comparing(PlanUser::name).thenComparing(PlanUser::id))
                .limit(limit)
                .toList();
    }

    @Override
    public void addParts(String plan, List<PlannedPart> added) {
        var there = parts.get(plan);
        if (there != null) {
            added.forEach(part -> {
                long number = there.isEmpty() ? 1 : there.lastKey() + 1;
                there.put(number, numbered(part, number));
            });
        }
    }

    private static PlannedPart numbered(PlannedPart part, long number) {
        return new PlannedPart(
                number,
                part.userId(),
                part.organizer(),
                part.objectId(),
                part.key(),
                part.title(),
                part.start(),
                part.provider(),
                part.outcome(),
                part.reason(),
                part.oldLink(),
                part.newLink(),
                part.notices(),
                part.digest());
    }

    @Override
    public void dropParts(String plan, String userId) {
        parts.getOrDefault(plan, new TreeMap<>())
                .values()
                .removeIf(part -> part.userId().equals(userId));
    }

    @Override
    public void endUser(String plan, PlanUser user, List<PlanTotal> added) {
        var there = users.getOrDefault(plan, Map.of()).get(user.id());
        if (there == null || there.state() != PlanUser.State.Waiting) {
            return;
        }
        users.get(plan).put(user.id(), user);
        plans.computeIfPresent(plan, (id, kept) -> counted(kept, kept.users(), kept.done() + 1));
        added.forEach(total -> totals.get(plan)
                .merge(List.of(total.provider(), total.outcome(), total.reason()), total, PlanTotal::plus));
    }

    @Override
    public void saveApplied(String plan, List<PlanUser> applied) {
        applied.forEach(user -> users.getOrDefault(plan, Map.of())
                .computeIfPresent(user.id(), (id, there) -> there.applied(user.request(), user.message())));
    }

    @Override
    public List<PlanTotal> totals(String plan) {
        return List.copyOf(totals.getOrDefault(plan, Map.of()).values());
    }

    @Override
    public List<PlannedPart> parts(String plan, PartFilter filter, long after, int limit) {
        return parts.getOrDefault(plan, new TreeMap<>()).tailMap(after, false).values().stream()
                .filter(part -> matches(filter.provider(), part.provider())
                        && matches(filter.outcome(), part.outcome())
                        && matches(filter.reason(), part.reason())
                        && matches(filter.userId(), part.userId()))
                .limit(limit)
                .toList();
    }

    private static boolean matches(@Nullable String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }

    @Override
    public Optional<PlannedPart> part(String plan, long number) {
        return Optional.ofNullable(parts.getOrDefault(plan, new TreeMap<>()).get(number));
    }

    @Override
    public Agreement agreement(String plan, String userId) {
        return new Agreement() {
            @Override
            public List<Agreed> of(String objectId, String uid) {
                return ofUser().stream()
                        .filter(part -> part.objectId().equals(objectId)
                                && part.key().uid().equals(uid))
                        .map(MemoryPlans::agreed)
                        .toList();
            }

            @Override
            public void forEachToWrite(Consumer<Agreed> visitor) {
                ofUser().stream()
                        .filter(PlannedPart::isWritten)
                        .map(MemoryPlans::agreed)
                        .forEach(visitor);
            }

            private List<PlannedPart> ofUser() {
                return parts(plan, new PartFilter(null, null, null, userId), 0, Integer.MAX_VALUE);
            }
        };
    }

    private static Agreement.Agreed agreed(PlannedPart part) {
        return new Agreement.Agreed(part.objectId(), part.key(), part.provider(), part.newLink(), part.digest());
    }

    @Override
    public boolean remove(String tenant, String id) {
        var there = find(tenant, id);
        there.ifPresent(plan -> plans.put(id, plan.in(State.Deleting, "", plan.modified())));
        return there.isPresent();
    }

    @Override
    public void removeBefore(String tenant, Instant modified) {
        list(tenant, null, Integer.MAX_VALUE).stream()
                .filter(plan -> plan.state() == State.Ready || plan.state() == State.Applied)
                .filter(plan -> plan.modified().isBefore(modified))
                .forEach(plan -> remove(tenant, plan.id()));
    }

    @Override
    public boolean sweep(String plan) {
        users.remove(plan);
        parts.remove(plan);
        totals.remove(plan);
        return plans.remove(plan) != null;
    }

    @Override
    public boolean isApprovalNeeded(String tenant) {
        return needingApproval.contains(tenant);
    }

    @Override
    public void needApproval(String tenant, boolean needed) {
        if (needed) {
            needingApproval.add(tenant);
        } else {
            needingApproval.remove(tenant);
        }
    }
}
