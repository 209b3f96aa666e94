package org.meetingmigration.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.meetingmigration.audit.HostNames.Answer;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.memory.MemoryCalendar;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.conferencing.RoomKey;
import org.meetingmigration.conferencing.RoomNames;
import org.meetingmigration.conferencing.jitsi.JitsiProvider;
import org.meetingmigration.directory.MemoryDirectory;
import org.meetingmigration.directory.SampleUsers;
import org.meetingmigration.directory.User;
import org.meetingmigration.meeting.TransientFailure;
import org.meetingmigration.migration.Mailing;
import org.meetingmigration.migration.worker.Backends;

/// Scans of calendars in memory.
@Timeout(60)
class CalendarAuditsTest {

    private static final String TENANT = SampleUsers.TENANT;
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String OLD = "https://meet.contoso.com/ada/ABC12345";
    private static final String ZOOM = "https://zoom.us/j/84218418001";

    private final MemoryDirectory directory = new MemoryDirectory();
    private final MemoryAudits audits = new MemoryAudits();
    private final Map<String, MemoryCalendar> calendars = new ConcurrentHashMap<>();
    private final Map<String, RuntimeException> troubles = new ConcurrentHashMap<>();
    private final Map<String, Answer> dns = new ConcurrentHashMap<>();
    private final AtomicLong ticks = new AtomicLong();
    private HostSettings settings = HostSettings.DEFAULT;
    private Runnable beforeRead = () -> {};
    private final CalendarAudits scans = new CalendarAudits(
            audits,
            directory,
            new Tenant(),
            tenant -> settings,
            host -> dns.getOrDefault(host, Answer.FOUND),
            () -> NOW.plusMillis(ticks.incrementAndGet()));

    CalendarAuditsTest() {
        directory.addTenant(TENANT);
    }

    @AfterEach
    void close() {
        scans.close();
    }

    private final class Tenant implements Backends {
        @Override
        public Optional<Calendar> calendar(User user, Instant moment) {
            beforeRead.run();
            var trouble = troubles.get(user.mailbox());
            if (trouble != null) {
                throw trouble;
            }
            return Optional.ofNullable(calendars.get(user.mailbox()));
        }

        @Override
        public SortedSet<String> providers(String tenant) {
            return new TreeSet<>(List.of("jitsi"));
        }

        @Override
        public String onlineProvider(String tenant) {
            return "jitsi";
        }

        @Override
        public ConferencingProvider provider(String tenant, String name) {
            var rooms = new RoomNames(RoomKey.of(new byte[32]));
            return new JitsiProvider("https://jitsi.contoso.com", rooms, Optional.empty());
        }

        @Override
        public Map<String, List<String>> hosts(String tenant) {
            return Map.of("skype4b", List.of("meet.contoso.com"));
        }

        @Override
        public Mailing mailing(String tenant) {
            return Mailing.none();
        }

        @Override
        public String calendarHost(String tenant) {
            return "calendar.contoso.com";
        }

        @Override
        public int hostLimit(String calendarHost) {
            return 2;
        }
    }

    private MemoryCalendar calendar(User user) {
        directory.saveUsers(List.of(user));
        return calendars.computeIfAbsent(user.mailbox(), owner -> new MemoryCalendar(owner, NOW, ZoneOffset.UTC));
    }

    private static byte[] object(String... events) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Test//EN\r\n" + String.join("", events)
                        + "END:VCALENDAR\r\n")
                .getBytes(UTF_8);
    }

    private static String event(User owner, String uid, String start, String more, String location) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:" + start + "\r\nSUMMARY:Møde "
                + uid + "\r\nORGANIZER:mailto:" + owner.mailbox() + "\r\n" + more + "LOCATION:" + location
                + "\r\nEND:VEVENT\r\n";
    }

    private void put(User owner, String uid, String start, String location) {
        calendar(owner).put(uid + ".ics", object(event(owner, uid, start, "", location)));
    }

    private Scan scan(String search) throws InterruptedException {
        assertThat(scans.start(TENANT, search, "Reader 1")).isTrue();
        scans.await(TENANT);
        var scan = audits.latest(TENANT).orElseThrow();
        assertThat(scan.state()).isEqualTo(Scan.State.Finished);
        return scan;
    }

    private List<FoundMeeting> meetings(Scan scan, String provider, String host) {
        return audits.meetings(scan.id(), provider, host, "", null, 100);
    }

    @Test
    void futureMeetingsShouldBeCountedByHost() throws InterruptedException {
        var ann = SampleUsers.onPremises("ann");
        var bob = SampleUsers.onPremises("bob");
        put(ann, "a", "20261201T090000Z", OLD);
        put(ann, "b", "20261203T090000Z", ZOOM);
        put(ann, "past", "20261101T090000Z", OLD);
        put(ann, "none", "20261201T090000Z", "Room 7");
        put(bob, "c", "20261202T090000Z", OLD);
        calendar(bob).put("other.ics", object(event(ann, "other", "20261202T090000Z", "", OLD)));
        dns.put("meet.contoso.com", Answer.NOT_FOUND);

        var scan = scan("");

        assertThat(scan.progress()).isEqualTo(new Scan.Progress(2, 2, 2, 3, 0, 0));
        assertThat(scan.totals()).isEqualTo(new Scan.Totals(2, 1, 2));
        assertThat(audits.hosts(scan.id(), 0, 9))
                .containsExactly(
                        new HostLine(
                                1,
                                "skype4b",
                                "meet.contoso.com",
                                2,
                                2,
                                Instant.parse("2026-12-01T09:00:00Z"),
                                HostState.NO_NAME),
                        new HostLine(
                                2, "zoom", "zoom.us", 1, 1, Instant.parse("2026-12-03T09:00:00Z"), HostState.NAMED));
        assertThat(meetings(scan, "zoom", "zoom.us"))
                .extracting(FoundMeeting::organizer, FoundMeeting::title, FoundMeeting::link)
                .containsExactly(tuple("ann@contoso.com", "Møde b", ZOOM));
    }

    @Test
    void seriesThatPointsToTwoHostsShouldBeAtBoth() throws InterruptedException {
        var ann = SampleUsers.onPremises("ann");
        calendar(ann)
                .put(
                        "s.ics",
                        object(
                                event(ann, "s", "20261101T090000Z", "RRULE:FREQ=DAILY;COUNT=60\r\n", OLD),
                                event(ann, "s", "20261125T090000Z", "RECURRENCE-ID:20261125T090000Z\r\n", ZOOM),
                                event(ann, "s", "20261124T100000Z", "RECURRENCE-ID:20261124T090000Z\r\n", OLD)));

        var scan = scan("");

        assertThat(meetings(scan, "skype4b", "meet.contoso.com"))
                .extracting(FoundMeeting::start)
                .containsExactly(Instant.parse("2026-11-23T09:00:00Z"));
        assertThat(meetings(scan, "zoom", "zoom.us"))
                .extracting(FoundMeeting::start)
                .containsExactly(Instant.parse("2026-11-25T09:00:00Z"));
    }

    @Test
    void ownHostsShouldBeDeadOnceEverybodyHasLeftThem() throws InterruptedException {
        var ann = SampleUsers.onPremises("ann");
        put(ann, "a", "20261201T090000Z", OLD);
        assertThat(audits.hosts(scan("").id(), 0, 9))
                .extracting(HostLine::state)
                .containsExactly(HostState.NAMED);

        directory.saveUsers(List.of(SampleUsers.online("ann")));

        assertThat(audits.hosts(scan("").id(), 0, 9))
                .extracting(HostLine::state)
                .containsExactly(HostState.LEFT);
    }

    @Test
    void dnsShouldNotBeAskedWhereItIsTurnedOff() throws InterruptedException {
        settings = new HostSettings(List.of("meet.contoso.com"), false);
        var ann = SampleUsers.onPremises("ann");
        put(ann, "a", "20261201T090000Z", OLD);
        put(ann, "b", "20261201T090000Z", ZOOM);
        dns.put("zoom.us", Answer.NOT_FOUND);

        var scan = scan("");

        assertThat(scan.lookUp()).isFalse();
        assertThat(audits.hosts(scan.id(), 0, 9))
                .extracting(HostLine::host, HostLine::state)
                .containsExactly(tuple("meet.contoso.com", HostState.RETIRED), tuple("zoom.us", HostState.UNKNOWN));
    }

    @Test
    void whatCannotBeReadShouldBeListedAndStopNothing() throws InterruptedException {
        var ann = SampleUsers.onPremises("ann");
        put(ann, "a", "20261201T090000Z", ZOOM);
        calendar(ann).put("broken.ics", new byte[] {'x'});
        var bob = SampleUsers.onPremises("bob");
        calendar(bob);
        troubles.put(bob.mailbox(), new TransientFailure("calendar.contoso.com answered 503", Optional.empty()));
        var cid = SampleUsers.onPremises("cid");
        calendar(cid);
        troubles.put(cid.mailbox(), new IllegalStateException("a secret subject"));
        directory.saveUsers(List.of(SampleUsers.onPremises("dan")));

        var scan = scan("");

        assertThat(scan.progress()).isEqualTo(new Scan.Progress(4, 4, 1, 1, 1, 3));
        assertThat(audits.gaps(scan.id(), 0, 9))
                .extracting(Gap::organizer, Gap::kind, Gap::object)
                .containsExactlyInAnyOrder(
                        tuple("ann@contoso.com", Gap.Kind.OBJECT, "broken.ics"),
                        tuple("bob@contoso.com", Gap.Kind.MAILBOX, ""),
                        tuple("cid@contoso.com", Gap.Kind.MAILBOX, ""),
                        tuple("dan@contoso.com", Gap.Kind.MAILBOX, ""));
        assertThat(audits.gaps(scan.id(), 0, 9))
                .extracting(Gap::why)
                .anyMatch(why -> why.contains("answered 503"))
                .anyMatch(why -> why.contains("IllegalStateException"))
                .noneMatch(why -> why.contains("secret"));
    }

    @Test
    void searchShouldNarrowTheUsersAndPagesShouldNotEndEarly() throws InterruptedException {
        IntStream.range(0, 250)
                .forEach(i -> put(SampleUsers.onPremises("crew%03d".formatted(i)), "u" + i, "20261201T090000Z", ZOOM));
        put(SampleUsers.onPremises("ann"), "a", "20261201T090000Z", ZOOM);

        assertThat(scan("crew").progress()).isEqualTo(new Scan.Progress(250, 250, 250, 250, 0, 0));
        assertThat(scan("crew007").progress()).isEqualTo(new Scan.Progress(1, 1, 1, 1, 0, 0));
    }

    @Test
    void moreThanOneStoreOfFindingsShouldKeepThemAll() throws InterruptedException {
        var ann = SampleUsers.onPremises("ann");
        IntStream.range(0, 450).forEach(i -> put(ann, "u" + i, "20261201T090000Z", ZOOM));

        var scan = scan("");

        assertThat(scan.progress()).isEqualTo(new Scan.Progress(1, 1, 1, 450, 0, 0));
        assertThat(audits.meetings(scan.id(), "zoom", "zoom.us", "", null, 1000))
                .extracting(FoundMeeting::number)
                .hasSize(450)
                .doesNotHaveDuplicates();
    }

    @Test
    void scanShouldStopAndAnotherOneBegin() throws InterruptedException {
        put(SampleUsers.onPremises("ann"), "a", "20261201T090000Z", ZOOM);
        var finished = scan("");
        var reading = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        beforeRead = () -> {
            reading.countDown();
            awaitQuietly(go);
        };

        assertThat(scans.start(TENANT, "", "Reader 1")).isTrue();
        reading.await();
        assertThat(scans.start(TENANT, "", "Reader 2")).as("one at a time").isFalse();
        scans.stop(TENANT);
        go.countDown();
        scans.await(TENANT);

        assertThat(audits.latest(TENANT)).map(Scan::state).contains(Scan.State.Stopped);
        assertThat(audits.finished(TENANT)).contains(finished);
        beforeRead = () -> {};
        assertThat(scan("").progress().meetings()).isEqualTo(1);
    }

    @Test
    void endOfTheServiceShouldInterruptTheScan() throws InterruptedException {
        put(SampleUsers.onPremises("ann"), "a", "20261201T090000Z", ZOOM);
        var reading = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        beforeRead = () -> {
            reading.countDown();
            awaitQuietly(go);
        };
        scans.start(TENANT, "", "Reader 1");
        reading.await();

        var closing = Thread.ofVirtual().start(scans::close);
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        go.countDown();
        closing.join();

        assertThat(audits.latest(TENANT)).map(Scan::state).contains(Scan.State.Interrupted);
        assertThat(scans.start(TENANT, "", "Reader 1")).isFalse();
    }

    @Test
    void whatALastServiceLeftShouldBeInterrupted() {
        audits.begin(Scan.begun("left", TENANT, "", NOW, "Reader 1", true, 1));

        scans.recover();

        assertThat(audits.latest(TENANT)).map(Scan::state).contains(Scan.State.Interrupted);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
