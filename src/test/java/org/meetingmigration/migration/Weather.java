package org.meetingmigration.migration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.meetingmigration.calendar.caldav.hostile.BadContent;
import org.meetingmigration.calendar.caldav.hostile.HostileServer;
import org.meetingmigration.calendar.caldav.hostile.Misbehaviour;
import org.meetingmigration.calendar.caldav.hostile.Misbehaviours;
import org.meetingmigration.calendar.caldav.hostile.Received;
import org.meetingmigration.calendar.caldav.hostile.Turn;

/// What a server does wrong for a while, by chance; and other people who edit meetings meanwhile. Counts writes.
final class Weather {

    /// Requests before it clears up.
    private static final int LENGTH = 50;

    private static final List<Misbehaviour> ANYWHERE = List.of(
            Misbehaviours.reset(),
            Misbehaviours.resetMidBody(),
            Misbehaviours.closeEarly(),
            Misbehaviours.answer(500),
            Misbehaviours.answer(502),
            Misbehaviours.answer(503),
            Misbehaviours.unavailable("3600"));

    private static final List<Misbehaviour> READING = List.of(BadContent.malformedXml(), BadContent.doubledHrefs());

    private static final List<Misbehaviour> MULTIGET = List.of(
            BadContent.everyHrefSays(404),
            BadContent.everyHrefSays(500),
            BadContent.missingHrefs(href -> href.hashCode() % 3 == 0));

    private static final List<Misbehaviour> GETTING = List.of(Misbehaviours.staleRead());

    private static final List<Misbehaviour> WRITING = List.of(
            Misbehaviours.commitThenReset(),
            Misbehaviours.commitThenAnswer(500),
            Misbehaviours.commitThenAnswer(502),
            Misbehaviours.commitThenAnswer(503),
            Misbehaviours.commitThenAnswer(412),
            Misbehaviours.commitThenAnswer(403),
            Misbehaviours.answer(412),
            Misbehaviours.answer(507),
            Misbehaviours.answer(404),
            Misbehaviours.pretending(),
            BadContent.multiStatusInstead(412));

    private final HostileServer server;
    private final Map<String, String> edits = new TreeMap<>();
    private final Map<String, Integer> writes = new TreeMap<>();
    private Random random = new Random(0);
    private int left;
    private int burst;
    private boolean stale;
    private Misbehaviour last = turn -> turn.send(turn.obey());

    Weather(HostileServer server) {
        this.server = server;
        server.misbehave(Received.any(), this::act);
    }

    /// @param chances what goes wrong, and when
    /// @param staleReads whether reading may give what was there before the last write
    synchronized void begin(Random chances, boolean staleReads) {
        random = chances;
        stale = staleReads;
        left = LENGTH;
    }

    private synchronized void act(Turn turn) throws IOException {
        String path = turn.request().target();
        boolean writes = turn.request().method().equals("PUT");
        boolean bad = left > 0 && left-- > 0;
        if (writes && bad && random.nextInt(8) == 0) {
            edit(path);
        }
        String before = text(path);
        try {
            (bad ? next(turn.request()) : ANYWHERE_WELL).act(turn);
        } finally {
            if (writes && !text(path).equals(before)) {
                this.writes.merge(path, 1, Integer::sum);
            }
            if (writes && bad && random.nextInt(8) == 0) {
                edit(path);
            }
        }
    }

    private static final Misbehaviour ANYWHERE_WELL = turn -> turn.send(turn.obey());

    /// Sometimes the same for several requests.
    private Misbehaviour next(Received request) {
        if (burst > 0) {
            burst--;
            return last;
        }
        if (random.nextInt(3) > 0) {
            return ANYWHERE_WELL;
        }
        if (random.nextInt(6) == 0) {
            burst = random.nextInt(6);
            last = ANYWHERE.get(random.nextInt(ANYWHERE.size()));
            return last;
        }
        List<Misbehaviour> possible = possible(request);
        return possible.get(random.nextInt(possible.size()));
    }

    private List<Misbehaviour> possible(Received request) {
        var possible = new ArrayList<>(ANYWHERE);
        switch (request.method()) {
            case "PUT" -> possible.addAll(WRITING);
            case "GET" -> possible.addAll(stale ? GETTING : List.of());
            default -> possible.addAll(READING);
        }
        if (request.text().contains("calendar-multiget")) {
            possible.addAll(MULTIGET);
        }
        if (request.text().contains("calendar-data")) {
            possible.add(BadContent.hugeBody(4 << 20));
        }
        return possible;
    }

    private String text(String path) {
        return server.store().event(path).map(event -> event.text()).orElse("");
    }

    private void edit(String path) {
        edits.put(path, "Flyttet " + random.nextInt(100));
        server.store().put(path, HostileWork.bytes(edited(path, text(path))));
    }

    /// The meeting with what others made of it.
    synchronized String edited(String path, String meeting) {
        String summary = edits.get(path);
        return summary == null ? meeting : meeting.replaceAll("(?m)^SUMMARY:[^\r\n]*", "SUMMARY:" + summary);
    }

    /// How often somebody but those others wrote to it.
    synchronized int writes(String path) {
        return writes.getOrDefault(path, 0);
    }
}
