package org.meetingmigration.migration;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.migration.ledger.Entry;

/// How far a request got before it was killed. The run records object by object, so all but the last one recorded are
/// done; of the last, single parts are. Objects are remembered by a 64-bit hash, eight bytes each.
final class Resumption {

    private long[] done = new long[64];
    private int count;
    private String lastObject = "";
    private Set<PartKey> lastParts = new HashSet<>();

    private Resumption() {}

    static Resumption of(Stream<Entry> entries) {
        var resumption = new Resumption();
        entries.forEachOrdered(entry -> {
            if (entry instanceof Entry.Outcome outcome) {
                resumption.record(outcome);
            }
        });
        Arrays.sort(resumption.done, 0, resumption.count);
        return resumption;
    }

    private void record(Entry.Outcome outcome) {
        if (!name(outcome.organizer(), outcome.objectId()).equals(lastObject)) {
            add(hash(lastObject));
            lastObject = name(outcome.organizer(), outcome.objectId());
            lastParts = new HashSet<>();
        }
        lastParts.add(new PartKey(outcome.uid(), outcome.recurrenceId()));
    }

    private void add(long hash) {
        if (count == done.length) {
            done = Arrays.copyOf(done, count * 2);
        }
        done[count++] = hash;
    }

    boolean isDone(String organizer, String objectId) {
        return Arrays.binarySearch(done, 0, count, hash(name(organizer, objectId))) >= 0;
    }

    /// Parts of an object that have an outcome already; to be added to.
    Set<PartKey> recorded(String organizer, String objectId) {
        return name(organizer, objectId).equals(lastObject) ? lastParts : new HashSet<>();
    }

    private static String name(String organizer, String objectId) {
        return organizer + '\n' + objectId;
    }

    /// FNV-1a over the characters.
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
