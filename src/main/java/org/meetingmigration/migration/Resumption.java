package org.meetingmigration.migration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.ledger.Entry;

/// How far a request got before it was killed. The run records object by object, so all but the last one
/// recorded are done; of the last, single parts are. Where the request is tried again, objects with parts
/// that failed are open once more. Objects are remembered by a 64-bit hash, eight bytes each; those with
/// failures by name.
final class Resumption {

    private long[] done = new long[64];
    private int count;
    private String lastObject = "";
    private boolean lastIsDone;
    private final Map<String, Set<PartKey>> partly = new HashMap<>();
    private final Set<PartKey> failedInLast = new HashSet<>();

    /// Objects with failures, and the parts of them that need no other try.
    private final Map<String, Set<PartKey>> failed = new HashMap<>();

    private final Set<String> reopened = new HashSet<>();

    /// Whether nothing was recorded since the request was last tried again.
    private boolean untouched;

    private Resumption() {}

    static Resumption of(Stream<Entry> entries) {
        var resumption = new Resumption();
        entries.forEachOrdered(entry -> {
            switch (entry) {
                case Entry.Outcome outcome -> resumption.record(outcome);
                case Entry.Retried _ -> resumption.reopen();
                default -> {}
            }
        });
        Arrays.sort(resumption.done, 0, resumption.count);
        return resumption;
    }

    private void record(Entry.Outcome outcome) {
        if (outcome.reason().equals(Reason.GONE_SINCE_PLAN.name())) {
            // Recorded after all others, of objects that may be done: it says nothing about how far the run got.
            return;
        }
        String object = name(outcome.organizer(), outcome.objectId());
        if (!object.equals(lastObject)) {
            leave();
            lastObject = object;
        }
        untouched = false;
        var key = new PartKey(outcome.uid(), outcome.recurrenceId());
        partly.computeIfAbsent(object, name -> new HashSet<>()).add(key);
        if (outcome.outcome().equals("Failed")) {
            failedInLast.add(key);
        } else {
            failedInLast.remove(key);
        }
    }

    private void leave() {
        if (untouched) {
            return;
        }
        keepFailures();
        add(hash(lastObject));
        reopened.remove(lastObject);
        partly.remove(lastObject);
    }

    private void keepFailures() {
        failed.remove(lastObject);
        if (!failedInLast.isEmpty()) {
            Set<PartKey> settled = new HashSet<>(partly.getOrDefault(lastObject, Set.of()));
            settled.removeAll(failedInLast);
            failed.put(lastObject, settled);
            failedInLast.clear();
        }
    }

    /// The object recorded last may be unfinished, so it is open again too.
    private void reopen() {
        keepFailures();
        failed.putIfAbsent(lastObject, new HashSet<>(partly.getOrDefault(lastObject, Set.of())));
        partly.putAll(failed);
        reopened.addAll(failed.keySet());
        failed.clear();
        untouched = true;
    }

    private void add(long hash) {
        if (count == done.length) {
            done = Arrays.copyOf(done, count * 2);
        }
        done[count++] = hash;
    }

    boolean isDone(String organizer, String objectId) {
        String name = name(organizer, objectId);
        if (reopened.contains(name)) {
            return false;
        }
        return lastIsDone && name.equals(lastObject) || Arrays.binarySearch(done, 0, count, hash(name)) >= 0;
    }

    /// The object of this organizer that was recorded last and may be unfinished.
    Optional<String> begun(String organizer) {
        String prefix = name(organizer, "");
        return !lastIsDone && lastObject.startsWith(prefix)
                ? Optional.of(lastObject.substring(prefix.length()))
                : Optional.empty();
    }

    /// Notes that an object is done now, should it be the one recorded last.
    void done(String organizer, String objectId) {
        String name = name(organizer, objectId);
        reopened.remove(name);
        lastIsDone |= name.equals(lastObject);
    }

    /// Parts of an object that have an outcome already.
    Set<PartKey> recorded(String organizer, String objectId) {
        return new HashSet<>(partly.getOrDefault(name(organizer, objectId), Set.of()));
    }

    private static String name(String organizer, String objectId) {
        return organizer + '\n' + objectId;
    }

    /// FNV-1a over the characters.
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
