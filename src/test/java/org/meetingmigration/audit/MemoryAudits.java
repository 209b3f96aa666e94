package org.meetingmigration.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Scans and what they found, in memory.
public final class MemoryAudits implements Audits {

    private static final Comparator<@Nullable Instant> SOONEST = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Comparator<FoundMeeting.Place> IN_ORDER = Comparator.comparing(FoundMeeting.Place::organizer)
            .thenComparing(FoundMeeting.Place::start, SOONEST)
            .thenComparing(FoundMeeting.Place::number);

    private final Map<String, Scan> scans = new LinkedHashMap<>();
    private final Map<String, List<FoundMeeting>> meetings = new LinkedHashMap<>();
    private final Map<String, List<Gap>> gaps = new LinkedHashMap<>();
    private final Map<String, List<HostLine>> hosts = new LinkedHashMap<>();

    @Override
    public synchronized boolean begin(Scan scan) {
        if (scans.values().stream()
                .anyMatch(other -> isRunning(other) && other.tenant().equals(scan.tenant()))) {
            return false;
        }
        scans.put(scan.id(), scan);
        meetings.put(scan.id(), new ArrayList<>());
        gaps.put(scan.id(), new ArrayList<>());
        hosts.put(scan.id(), new ArrayList<>());
        return true;
    }

    private static boolean isRunning(Scan scan) {
        return scan.state() == Scan.State.Running;
    }

    @Override
    public synchronized Optional<Scan> latest(String tenant) {
        return scans.values().stream()
                .filter(scan -> scan.tenant().equals(tenant))
                .max(Comparator.comparing(Scan::started).thenComparing(Scan::id));
    }

    @Override
    public synchronized Optional<Scan> finished(String tenant) {
        return scans.values().stream()
                .filter(scan -> scan.tenant().equals(tenant) && scan.state() == Scan.State.Finished)
                .max(Comparator.comparing(Scan::ended, SOONEST).thenComparing(Scan::id));
    }

    @Override
    public synchronized void add(String scan, Found found) {
        of(meetings, scan).addAll(found.meetings());
        of(gaps, scan).addAll(found.gaps());
        scans.computeIfPresent(scan, (id, known) -> {
            var before = known.progress();
            var progress = new Scan.Progress(
                    before.users(),
                    before.done() + found.users(),
                    before.calendars() + found.calendars(),
                    before.meetings() + found.meetings().size(),
                    before.unreadable() + found.unreadable(),
                    before.unreachable() + found.unreachable());
            return copy(known, known.state(), known.ended(), progress, known.totals(), known.message());
        });
    }

    private static <T> List<T> of(Map<String, List<T>> rows, String scan) {
        return rows.computeIfAbsent(scan, id -> new ArrayList<>());
    }

    private static Scan copy(
            Scan scan,
            Scan.State state,
            @Nullable Instant ended,
            Scan.Progress progress,
            Scan.Totals totals,
            String message) {
        return new Scan(
                scan.id(),
                scan.tenant(),
                scan.search(),
                state,
                scan.started(),
                ended,
                scan.requestedBy(),
                scan.lookUp(),
                progress,
                totals,
                message);
    }

    private record Key(String provider, String host) {}

    @Override
    public synchronized void conclude(String scan) {
        var byHost = of(meetings, scan).stream()
                .collect(Collectors.groupingBy(meeting -> new Key(meeting.provider(), meeting.host())));
        byHost.forEach((key, found) -> of(hosts, scan)
                .add(new HostLine(
                        0,
                        key.provider(),
                        key.host(),
                        found.size(),
                        found.stream().map(FoundMeeting::organizer).distinct().count(),
                        soonest(found),
                        HostState.UNKNOWN)));
    }

    private static @Nullable Instant soonest(List<FoundMeeting> found) {
        return found.stream()
                .map(FoundMeeting::start)
                .filter(Objects::nonNull)
                .min(SOONEST)
                .orElse(null);
    }

    @Override
    public synchronized List<String> hostNames(String scan, @Nullable String after, int limit) {
        return of(hosts, scan).stream()
                .map(HostLine::host)
                .distinct()
                .sorted()
                .filter(host -> after == null || host.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void judge(String scan, Map<String, HostState> states) {
        of(hosts, scan).replaceAll(line -> copy(line, line.place(), states.getOrDefault(line.host(), line.state())));
    }

    private static HostLine copy(HostLine line, long place, HostState state) {
        return new HostLine(
                place, line.provider(), line.host(), line.meetings(), line.organizers(), line.next(), state);
    }

    @Override
    public synchronized void finish(String scan, Instant now) {
        var lines = of(hosts, scan);
        lines.sort(Comparator.comparing((HostLine line) -> !line.state().isDead())
                .thenComparing(Comparator.comparing(HostLine::meetings).reversed())
                .thenComparing(HostLine::host)
                .thenComparing(HostLine::provider));
        for (int i = 0; i < lines.size(); i++) {
            lines.set(i, copy(lines.get(i), i + 1L, lines.get(i).state()));
        }
        var dead = lines.stream().filter(line -> line.state().isDead()).toList();
        var totals = new Scan.Totals(
                lines.size(),
                dead.size(),
                dead.stream().mapToLong(HostLine::meetings).sum());
        scans.computeIfPresent(
                scan,
                (id, known) ->
                        isRunning(known) ? copy(known, Scan.State.Finished, now, known.progress(), totals, "") : known);
    }

    @Override
    public synchronized void end(String scan, Scan.State state, String message, Instant now) {
        scans.computeIfPresent(
                scan,
                (id, known) ->
                        isRunning(known) ? copy(known, state, now, known.progress(), known.totals(), message) : known);
    }

    @Override
    public synchronized void interruptAll(Instant now) {
        List.copyOf(scans.keySet()).forEach(scan -> end(scan, Scan.State.Interrupted, "", now));
    }

    @Override
    public synchronized int sweep(String tenant, Instant kept, int limit) {
        int removed = 0;
        for (Scan scan : List.copyOf(scans.values())) {
            if (scan.tenant().equals(tenant) && !isRunning(scan) && !isKept(scan, kept)) {
                removed += removeRows(scan.id(), limit - removed);
                if (removed >= limit) {
                    return removed;
                }
                if (scan.state() == Scan.State.Finished || !latest(tenant).equals(Optional.of(scan))) {
                    scans.remove(scan.id());
                    removed++;
                }
            }
        }
        return removed;
    }

    private boolean isKept(Scan scan, Instant kept) {
        return scan.ended() != null
                && !scan.ended().isBefore(kept)
                && finished(scan.tenant()).equals(Optional.of(scan));
    }

    private int removeRows(String scan, int limit) {
        int removed = 0;
        for (var rows : List.of(of(meetings, scan), of(gaps, scan), of(hosts, scan))) {
            while (!rows.isEmpty() && removed < limit) {
                rows.removeFirst();
                removed++;
            }
        }
        return removed;
    }

    @Override
    public synchronized List<HostLine> hosts(String scan, long after, int limit) {
        return of(hosts, scan).stream()
                .filter(line -> line.place() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<HostLine> host(String scan, String provider, String host) {
        return of(hosts, scan).stream()
                .filter(line -> line.provider().equals(provider) && line.host().equals(host))
                .findFirst();
    }

    @Override
    public synchronized List<OrganizerLine> organizers(
            String scan, String provider, String host, String after, int limit) {
        var byOrganizer = meetings(scan, provider, host, "", null, Integer.MAX_VALUE).stream()
                .filter(meeting -> meeting.organizer().compareTo(after) > 0)
                .collect(Collectors.groupingBy(FoundMeeting::organizer, LinkedHashMap::new, Collectors.toList()));
        return byOrganizer.entrySet().stream()
                .limit(limit)
                .map(entry -> new OrganizerLine(entry.getKey(), entry.getValue().size(), soonest(entry.getValue())))
                .toList();
    }

    @Override
    public synchronized List<FoundMeeting> meetings(
            String scan,
            String provider,
            String host,
            String organizer,
            FoundMeeting.@Nullable Place after,
            int limit) {
        return of(meetings, scan).stream()
                .filter(meeting ->
                        meeting.provider().equals(provider) && meeting.host().equals(host))
                .filter(meeting -> organizer.isEmpty() || meeting.organizer().equals(organizer))
                .filter(meeting -> after == null || IN_ORDER.compare(meeting.place(), after) > 0)
                .sorted(Comparator.comparing(FoundMeeting::place, IN_ORDER))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Gap> gaps(String scan, long after, int limit) {
        return of(gaps, scan).stream()
                .filter(gap -> gap.number() > after)
                .sorted(Comparator.comparing(Gap::number))
                .limit(limit)
                .toList();
    }
}
