package org.meetingmigration.administration;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.meetingmigration.administration.Retirements.Retirement;
import org.meetingmigration.administration.Retirements.State;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.testing.Restorable;

/// In memory.
final class MemoryRetirementStore implements RetirementStore, Restorable {

    private static final Set<State> OPEN = Set.of(State.Repointing, State.Migrating, State.Verifying);

    private Map<String, Stored> retirements = new LinkedHashMap<>();
    private Map<String, TreeSet<String>> awaited = new TreeMap<>();

    @Override
    public Runnable remember() {
        var before = new LinkedHashMap<>(retirements);
        var awaitedBefore = new TreeMap<String, TreeSet<String>>();
        awaited.forEach((id, requests) -> awaitedBefore.put(id, new TreeSet<>(requests)));
        return () -> {
            retirements = before;
            awaited = awaitedBefore;
        };
    }

    @Override
    public void add(Retirement retirement) {
        var taken = open().stream()
                .map(Stored::retirement)
                .anyMatch(open -> open.tenant().equals(retirement.tenant())
                        && open.number().equals(retirement.number()));
        if (taken) {
            throw new Directory.Conflict(retirement.number() + " is being retired already");
        }
        retirements.put(retirement.id(), new Stored(retirement, "", 1));
    }

    @Override
    public Optional<Stored> find(String tenant, String id) {
        return Optional.ofNullable(retirements.get(id))
                .filter(stored -> stored.retirement().tenant().equals(tenant));
    }

    @Override
    public List<Retirement> list(String tenant) {
        return retirements.values().stream()
                .map(Stored::retirement)
                .filter(retirement -> retirement.tenant().equals(tenant))
                .sorted(Comparator.comparing(Retirement::created)
                        .thenComparing(Retirement::id)
                        .reversed())
                .toList();
    }

    @Override
    public List<Stored> open() {
        return retirements.values().stream()
                .filter(stored -> OPEN.contains(stored.retirement().state()))
                .toList();
    }

    @Override
    public boolean save(Stored changed) {
        var id = changed.retirement().id();
        if (retirements.get(id).version() != changed.version()) {
            return false;
        }
        retirements.put(id, new Stored(changed.retirement(), changed.cursor(), changed.version() + 1));
        if (!OPEN.contains(changed.retirement().state())) {
            awaited.remove(id);
        }
        return true;
    }

    @Override
    public void await(String retirement, List<String> requests) {
        awaited.computeIfAbsent(retirement, _ -> new TreeSet<>()).addAll(requests);
    }

    @Override
    public List<String> awaited(String retirement, String after, int limit) {
        return awaited.getOrDefault(retirement, new TreeSet<>()).tailSet(after, false).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public void arrived(String retirement, List<String> requests) {
        awaited.getOrDefault(retirement, new TreeSet<>()).removeAll(Set.copyOf(requests));
    }

    @Override
    public long countAwaited(String retirement) {
        return awaited.getOrDefault(retirement, new TreeSet<>()).size();
    }
}
