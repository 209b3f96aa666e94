package org.meetingmigration.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.caldav.CalDavServer;
import org.meetingmigration.calendar.caldav.CalDavSettings;
import org.meetingmigration.calendar.caldav.Told;
import org.meetingmigration.calendar.caldav.hostile.HostileServer;
import org.meetingmigration.http.Credentials;
import org.meetingmigration.http.HostGates;
import org.meetingmigration.http.HttpSettings;
import org.meetingmigration.http.MovingClock;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.meeting.TransientFailure;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.notice.ImipMessage;
import org.meetingmigration.notice.Notice;

/// Runs and undoes over the calendar of alice on a server that misbehaves, again and again with one ledger as the
/// service would.
final class HostileWork {

    static final String ALICE = "alice@example.com";
    static final String CALENDAR = "/calendars/alice/calendar/";
    static final String REQUEST = "20261122-120000-hostile";

    private static final int MOST_RUNS = 20;
    private static final Set<Reason> AGAIN =
            Set.of(Reason.STALE, Reason.SERVER_REFUSED, Reason.SERVER_FULL, Reason.NOT_ALLOWED);

    private final HostileServer server;
    private final SharedLedger ledger = new SharedLedger();
    private final Map<String, List<String>> mails = new LinkedHashMap<>();
    private final List<Reason> left = new ArrayList<>();
    private int unreadable;
    private int retries;

    HostileWork(HostileServer server) {
        this.server = server;
    }

    /// Until it is done; then once more, as an admin asks, while something failed or could not be read.
    void apply() {
        untilDone(() -> inCalendar(this::apply));
        while (unreadable > 0 || outcomes().values().stream().anyMatch(outcome -> outcome.startsWith("Failed"))) {
            retries++;
            ledger.open().append(new Entry.Retried(SmallFolder.NOW, retries));
            untilDone(() -> inCalendar(this::apply));
        }
    }

    private void apply(Calendar calendar) {
        unreadable = 0;
        var run = new ApplyRun(SmallFolder.plans(), REQUEST, ledger.open(), this::take, new Listener());
        run.run(calendar);
    }

    /// Until it is done; then once more, while the server refused something.
    void undo() {
        do {
            untilDone(() -> inCalendar(this::undo));
        } while (left.stream().anyMatch(AGAIN::contains));
    }

    private void undo(Calendar calendar) {
        left.clear();
        new UndoRun(
                        ledger.open(),
                        _ -> Optional.of(calendar),
                        _ -> true,
                        (_, _, _, reason) -> reason.ifPresent(left::add))
                .run();
    }

    private void untilDone(Runnable work) {
        for (int run = 0; run < MOST_RUNS; run++) {
            try {
                work.run();
                return;
            } catch (TransientFailure e) {
                // as the service does: again, later
            }
        }
        throw new AssertionError("Still not done after " + MOST_RUNS + " runs");
    }

    private void inCalendar(Consumer<Calendar> work) {
        var clock = new MovingClock();
        var settings = new CalDavSettings(
                server.uri("/"),
                "/principals/{local}/",
                List.of(),
                Map.of(),
                Set.of(),
                Told.NOBODY,
                false,
                ZoneOffset.UTC);
        var http = HttpSettings.DEFAULT
                .withCredentials(new Credentials.Basic("svc", "svcpw"))
                .withLargestAnswer(1 << 20);
        try (var calendars = new CalDavServer(settings, http, new HostGates(clock, clock))) {
            work.accept(calendars.calendar(ALICE, SmallFolder.NOW).orElseThrow());
        }
    }

    private String take(Notice notice) {
        var message = ImipMessage.compose(notice);
        var recipients = notice.recipients().stream()
                .map(attendee -> attendee.email())
                .sorted()
                .toList();
        var before = mails.put(message.messageId(), List.of(notice.uid(), recipients.toString()));
        if (before != null && !before.equals(mails.get(message.messageId()))) {
            throw new AssertionError("Two mails have one Message-ID");
        }
        return message.messageId();
    }

    /// Meeting and recipients of each mail that went out, by Message-ID.
    Map<String, List<String>> mails() {
        return mails;
    }

    /// Why parts were not restored, in the last undo.
    List<Reason> left() {
        return left;
    }

    /// The last word of the ledger on each part.
    Map<String, String> outcomes() {
        var outcomes = new TreeMap<String, String>();
        for (Entry entry : ledger.entries()) {
            if (entry instanceof Entry.Outcome outcome) {
                var key = new PartKey(outcome.uid(), outcome.recurrenceId());
                outcomes.put(key.uid() + "|" + key.recurrenceId(), outcome.outcome() + outcome.reason());
            }
        }
        return outcomes;
    }

    /// How often each part was recorded as migrated.
    Map<String, Integer> migrated() {
        var migrated = new HashMap<String, Integer>();
        for (Entry entry : ledger.entries()) {
            if (entry instanceof Entry.Outcome outcome && outcome.outcome().equals("Migrated")) {
                migrated.merge(outcome.uid() + "|" + outcome.recurrenceId(), 1, Integer::sum);
            }
        }
        return migrated;
    }

    private final class Listener implements RunListener {
        @Override
        public void part(String organizer, String objectId, Decision decision, Outcome outcome) {}

        @Override
        public void unreadable(StoredObject object) {
            unreadable++;
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
