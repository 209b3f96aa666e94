package org.meetingmigration.bench;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.StoredMeeting;
import org.meetingmigration.calendar.ics.IcsObject;
import org.meetingmigration.conferencing.RoomKey;
import org.meetingmigration.conferencing.RoomNames;
import org.meetingmigration.conferencing.jitsi.JitsiProvider;
import org.meetingmigration.joinblock.Recogniser;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.joinblock.render.BlockRenderers;
import org.meetingmigration.migration.Decision;
import org.meetingmigration.migration.Planner;
import org.meetingmigration.migration.Scope;

/// Ours: finds every join block and replaces it, as `mms apply` does between reading and writing a file. Every meeting
/// counts as its organizer's own and as still to come, so that as many as possible are rewritten.
final class EngineRewriting implements Rewriting {

    private static final Instant BEFORE_ALL = Instant.parse("2000-01-01T00:00:00Z");
    private static final Scope SCOPE = new Scope(Set.of(), false, BEFORE_ALL);

    private final Planner planner;
    private final boolean checking;

    /// @param checking whether to read each result back as well, as `mms apply` does before it writes
    EngineRewriting(boolean checking) {
        this.checking = checking;
        var provider = new JitsiProvider(
                "https://meet.example.org", new RoomNames(RoomKey.of(new byte[32])), Optional.empty());
        var catalogue = LinkCatalogue.standard().withHosts(Map.of(provider.name(), List.of("meet.example.org")));
        planner = new Planner(
                new Recogniser(catalogue, true), provider, BlockRenderers.forProvider(provider.name()), SCOPE);
    }

    @Override
    public byte[] rewrite(byte[] ics) throws Exception {
        var object = IcsObject.read(ics, BEFORE_ALL, ZoneOffset.UTC);
        var out = new ByteArrayOutputStream(ics.length + 4096);
        object.rewrite(changes(object)).content().writeTo(out);
        return out.toByteArray();
    }

    /// How many events of the file get a new block.
    int rewritten(byte[] ics) {
        return changes(IcsObject.read(ics, BEFORE_ALL, ZoneOffset.UTC)).size();
    }

    private List<PartChange> changes(IcsObject object) {
        var changes = new ArrayList<PartChange>();
        for (StoredMeeting meeting : object.meetings()) {
            String owner = meeting.parts().getFirst().part().organizer();
            for (Decision decision : planner.decide(meeting, owner)) {
                if (decision.isMigrated()) {
                    add(changes, object, change(decision));
                }
            }
        }
        return changes;
    }

    private static PartChange change(Decision decision) {
        var stored = decision.stored();
        return new PartChange(
                stored.index(), stored.part().key(), decision.changes(), SCOPE.moment(), SCOPE.fullUpdates());
    }

    private void add(List<PartChange> changes, IcsObject object, PartChange change) {
        if (!checking || object.obstacle(change).isEmpty()) {
            changes.add(change);
        }
    }
}
