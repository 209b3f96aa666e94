package org.meetingmigration.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.meetingmigration.audit.Audits.Found;
import org.meetingmigration.audit.Scan.State;

/// What every store of audits keeps to.
public abstract class AuditsContract {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123456Z");
    private static final Instant LONG_AGO = Instant.EPOCH;

    /// Empty, for the tenants `contoso` and `fabrikam`.
    protected abstract Audits audits();

    private static Scan scan(String id, String tenant, Instant started) {
        return Scan.begun(id, tenant, "ann", started, "Operator 1", true, 3);
    }

    private void begin(String id) {
        assertThat(audits().begin(scan(id, "contoso", NOW))).isTrue();
    }

    private static FoundMeeting meeting(long number, String host, String organizer, @Nullable Instant start) {
        return new FoundMeeting(number, "zoom", host, organizer, "Møde " + number, "https://" + host + "/j/1", start);
    }

    private static Found meetings(FoundMeeting... meetings) {
        return new Found(List.of(meetings), List.of(), 0, 0);
    }

    private void finish(String id, Instant now) {
        audits().conclude(id);
        audits().finish(id, now);
    }

    /// All of it, by pages of one.
    private static <T> List<T> all(Function<@Nullable T, List<T>> page) {
        var all = new ArrayList<T>();
        for (var next = page.apply(null); !next.isEmpty(); next = page.apply(all.getLast())) {
            all.addAll(next);
        }
        return all;
    }

    @Test
    void oneScanShouldRunAtATimeForEachTenant() {
        begin("a");

        assertThat(audits().begin(scan("b", "contoso", NOW))).isFalse();
        assertThat(audits().begin(scan("c", "fabrikam", NOW))).isTrue();
        audits().end("a", State.Stopped, "", NOW);
        assertThat(audits().begin(scan("d", "contoso", NOW.plusSeconds(1)))).isTrue();
        assertThat(audits().latest("contoso")).map(Scan::id).contains("d");
    }

    @Test
    void scanShouldBeAsItWasBegun() {
        begin("a");

        assertThat(audits().latest("contoso")).contains(scan("a", "contoso", NOW));
        assertThat(audits().latest("fabrikam")).isEmpty();
        assertThat(audits().finished("contoso")).isEmpty();
    }

    @Test
    void whatIsAddedShouldBeCounted() {
        begin("a");
        var gap = new Gap(3, "bob@x.org", Gap.Kind.OBJECT, "a/b.ics", "line 7");
        var mailbox = new Gap(4, "cid@x.org", Gap.Kind.MAILBOX, "", "503");

        audits().add("a", meetings(meeting(1, "zoom.us", "ann@x.org", NOW)));
        audits().add("a", new Found(List.of(meeting(2, "zoom.us", "ann@x.org", null)), List.of(gap, mailbox), 2, 1));

        assertThat(audits().latest("contoso")).map(Scan::progress).contains(new Scan.Progress(3, 2, 1, 2, 1, 1));
        assertThat(audits().gaps("a", 0, 9)).containsExactly(gap, mailbox);
        assertThat(audits().gaps("a", 3, 9)).containsExactly(mailbox);
    }

    @Test
    void deadHostsShouldComeFirstAndThoseWithMostMeetingsBeforeOthers() {
        begin("a");
        audits().add(
                        "a",
                        meetings(
                                meeting(1, "big.example", "ann@x.org", NOW.plusSeconds(5)),
                                meeting(2, "big.example", "bob@x.org", NOW.plusSeconds(3)),
                                meeting(3, "big.example", "bob@x.org", null),
                                meeting(4, "dead.example", "ann@x.org", null),
                                meeting(5, "gone.example", "ann@x.org", NOW),
                                meeting(6, "gone.example", "ann@x.org", NOW)));
        audits().add("a", meetings(meeting(7, "", "cid@x.org", NOW)));
        audits().conclude("a");
        assertThat(AuditsContract.<String>all(after -> audits().hostNames("a", after, 1)))
                .containsExactly("", "big.example", "dead.example", "gone.example");

        audits().judge(
                        "a",
                        Map.of(
                                "big.example", HostState.NAMED,
                                "dead.example", HostState.NO_NAME,
                                "gone.example", HostState.RETIRED));
        audits().finish("a", NOW.plusSeconds(60));

        assertThat(AuditsContract.<HostLine>all(after -> audits().hosts("a", after == null ? 0 : after.place(), 1)))
                .containsExactly(
                        new HostLine(1, "zoom", "gone.example", 2, 1, NOW, HostState.RETIRED),
                        new HostLine(2, "zoom", "dead.example", 1, 1, null, HostState.NO_NAME),
                        new HostLine(3, "zoom", "big.example", 3, 2, NOW.plusSeconds(3), HostState.NAMED),
                        new HostLine(4, "zoom", "", 1, 1, NOW, HostState.UNKNOWN));
        assertThat(audits().host("a", "zoom", "dead.example"))
                .map(HostLine::place)
                .contains(2L);
        assertThat(audits().host("a", "teams", "dead.example")).isEmpty();
        var finished = audits().finished("contoso").orElseThrow();
        assertThat(finished.totals()).isEqualTo(new Scan.Totals(4, 2, 3));
        assertThat(finished.state()).isEqualTo(State.Finished);
        assertThat(finished.ended()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void oneHostOfTwoProvidersShouldBeTwoLinesAndJudgedOnce() {
        begin("a");
        var other = new FoundMeeting(2, "teams", "meet.example", "ann@x.org", "", "", NOW);
        audits().add("a", meetings(meeting(1, "meet.example", "ann@x.org", NOW), other));
        audits().conclude("a");

        assertThat(audits().hostNames("a", null, 9)).containsExactly("meet.example");
        audits().judge("a", Map.of("meet.example", HostState.LEFT));
        audits().finish("a", NOW);

        assertThat(audits().hosts("a", 0, 9))
                .extracting(HostLine::provider, HostLine::state)
                .containsExactly(tuple("teams", HostState.LEFT), tuple("zoom", HostState.LEFT));
    }

    @Test
    void meetingsShouldComeByOrganizerAndTheNextFirst() {
        begin("a");
        audits().add(
                        "a",
                        meetings(
                                meeting(1, "zoom.us", "bob@x.org", null),
                                meeting(2, "zoom.us", "bob@x.org", NOW.plusSeconds(9)),
                                meeting(3, "zoom.us", "ann@x.org", NOW.plusSeconds(8)),
                                meeting(4, "zoom.us", "bob@x.org", NOW.plusSeconds(9)),
                                meeting(5, "other.example", "ann@x.org", NOW)));
        finish("a", NOW);

        assertThat(AuditsContract.<FoundMeeting>all(after ->
                        audits().meetings("a", "zoom", "zoom.us", "", after == null ? null : after.place(), 1)))
                .extracting(FoundMeeting::number)
                .containsExactly(3L, 2L, 4L, 1L);
        assertThat(audits().meetings("a", "zoom", "zoom.us", "ann@x.org", null, 9))
                .containsExactly(meeting(3, "zoom.us", "ann@x.org", NOW.plusSeconds(8)));
        assertThat(AuditsContract.<OrganizerLine>all(after ->
                        audits().organizers("a", "zoom", "zoom.us", after == null ? "" : after.organizer(), 1)))
                .containsExactly(
                        new OrganizerLine("ann@x.org", 1, NOW.plusSeconds(8)),
                        new OrganizerLine("bob@x.org", 3, NOW.plusSeconds(9)));
    }

    @Test
    void scanThatEndedShouldStayAsItEnded() {
        begin("a");
        finish("a", NOW);

        audits().end("a", State.Failed, "late", NOW.plusSeconds(1));
        audits().interruptAll(NOW.plusSeconds(1));

        assertThat(audits().latest("contoso")).map(Scan::state).contains(State.Finished);
    }

    @Test
    void allThatRunsShouldBeInterrupted() {
        begin("a");
        audits().begin(scan("b", "fabrikam", NOW));

        audits().interruptAll(NOW);

        assertThat(audits().latest("contoso")).map(Scan::state).contains(State.Interrupted);
        assertThat(audits().latest("fabrikam")).map(Scan::state).contains(State.Interrupted);
        assertThat(audits().begin(scan("c", "contoso", NOW))).isTrue();
    }

    @Test
    void lastFinishedScanShouldBeKeptAndOthersBeRemovedInSteps() {
        begin("a");
        audits().add("a", meetings(meeting(1, "zoom.us", "ann@x.org", NOW), meeting(2, "zoom.us", "bob@x.org", NOW)));
        finish("a", NOW.plusSeconds(1));
        audits().begin(scan("b", "contoso", NOW.plusSeconds(2)));
        audits().add("b", meetings(meeting(1, "zoom.us", "ann@x.org", NOW)));
        finish("b", NOW.plusSeconds(3));
        audits().begin(scan("c", "contoso", NOW.plusSeconds(4)));
        audits().end("c", State.Stopped, "", NOW.plusSeconds(5));

        assertThat(audits().sweep("contoso", LONG_AGO, 2)).isEqualTo(2);
        assertThat(audits().meetings("a", "zoom", "zoom.us", "", null, 9)).isEmpty();
        assertThat(audits().sweep("contoso", LONG_AGO, 9)).isEqualTo(2);
        assertThat(audits().sweep("contoso", LONG_AGO, 9)).isZero();

        assertThat(audits().finished("contoso")).map(Scan::id).contains("b");
        assertThat(audits().hosts("b", 0, 9)).hasSize(1);
        assertThat(audits().latest("contoso")).map(Scan::id).contains("c");
    }

    @Test
    void whatIsTooOldShouldBeRemovedAndWhatRunsNever() {
        begin("a");
        audits().add("a", meetings(meeting(1, "zoom.us", "ann@x.org", NOW)));
        finish("a", NOW);
        audits().begin(scan("b", "contoso", NOW.plusSeconds(2)));
        audits().add("b", meetings(meeting(1, "zoom.us", "ann@x.org", NOW)));

        audits().sweep("contoso", NOW, 9);
        assertThat(audits().finished("contoso")).map(Scan::id).contains("a");
        audits().sweep("contoso", NOW.plus(Duration.ofDays(1)), 9);

        assertThat(audits().finished("contoso")).isEmpty();
        assertThat(audits().latest("contoso")).map(Scan::id).contains("b");
        assertThat(audits().meetings("b", "zoom", "zoom.us", "", null, 9)).hasSize(1);
    }
}
