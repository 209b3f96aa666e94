package org.meetingmigration.migration.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.meetingmigration.migration.Fenced;
import org.meetingmigration.migration.request.Requests.Enqueued;
import org.meetingmigration.migration.request.Requests.HandedOut;
import org.meetingmigration.migration.request.Requests.Interruption;
import org.meetingmigration.migration.request.Requests.NewRequest;
import org.meetingmigration.migration.request.Requests.StateCount;

/// What every store of requests keeps to.
public abstract class RequestsContract {

    protected static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123456Z");
    private static final Order TO_JITSI =
            new Order(Order.Kind.MIGRATE, "AllToJitsi", "jitsi", Set.of("zoom", "skype4b"), true, "", "", "");

    /// An empty store that has the tenants `contoso` and `fabrikam`.
    protected abstract Requests requests();

    protected abstract void switchMigration(String tenant, boolean enabled);

    protected static NewRequest trigger(String tenant, String user, String reason, Instant due) {
        return new NewRequest(tenant, user, user + "@x.org", Order.toHome(), reason, due, "admin");
    }

    protected static NewRequest trigger(String user) {
        return trigger("contoso", user, "MOVED_ONLINE", NOW);
    }

    private static NewRequest manual(String user) {
        return new NewRequest("contoso", user, user + "@x.org", TO_JITSI, "MANUAL", NOW, "operator");
    }

    private String enqueue(NewRequest request) {
        return requests().enqueue(List.of(request)).getFirst().id();
    }

    private MigrationRequest found(String id) {
        return requests().find("contoso", id).orElseThrow();
    }

    protected final MigrationRequest begun(NewRequest request) {
        var id = enqueue(request);
        assertThat(requests().admit(request.tenant(), request.due(), 100)).contains(id);
        return requests().claim(id, request.due()).orElseThrow();
    }

    private void finish(MigrationRequest held) {
        requests().finish(held.id(), held.epoch(), RequestState.Succeeded, Counts.NONE, "", "", NOW);
    }

    @Test
    void nothingShouldJoinWhatAppliesAPlanAndOneShouldBeHandedOutAtATime() {
        var applying = new NewRequest(
                "contoso", "ann", "ann@x.org", TO_JITSI.keepingTo("plan-1"), "MANUAL", NOW.minusSeconds(1), "operator");
        var waiting = enqueue(trigger("ann"));
        var planned = enqueue(applying);
        assertThat(planned).isNotEqualTo(waiting);
        assertThat(enqueue(manual("ann"))).isEqualTo(waiting);
        assertThat(found(planned).order()).isEqualTo(TO_JITSI.keepingTo("plan-1"));
        assertThat(found(waiting).order()).isEqualTo(TO_JITSI);

        assertThat(requests().admit("contoso", NOW, 100)).containsExactly(planned);
        assertThat(requests().admit("contoso", NOW, 100)).isEmpty();
        finish(requests().claim(planned, NOW).orElseThrow());
        assertThat(requests().admit("contoso", NOW, 100)).containsExactly(waiting);
    }

    @Test
    void requestShouldComeBackAsItWasMade() {
        var made = requests().enqueue(List.of(manual("ann"))).getFirst();

        assertThat(made.joined()).isFalse();
        var request = found(made.id());
        assertThat(request.id()).matches("[0-9a-f-]{36}");
        assertThat(request.order()).isEqualTo(TO_JITSI);
        assertThat(request.reasons()).containsExactly("MANUAL");
        assertThat(request.due()).isEqualTo(NOW);
        assertThat(request.state()).isEqualTo(RequestState.Pending);
        assertThat(request.isBegun()).isFalse();
        assertThat(request.counts()).isEqualTo(Counts.NONE);
        assertThat(request.requestedBy()).isEqualTo("operator");
        assertThat(request.userPrincipalName()).isEqualTo("ann@x.org");
    }

    @Test
    void otherTenantsShouldNotFindIt() {
        var id = enqueue(trigger("ann"));

        assertThat(requests().find("fabrikam", id)).isEmpty();
        assertThat(requests().stop("fabrikam", id, "admin", NOW)).isFalse();
        assertThat(requests().list("fabrikam", RequestFilter.ALL, null, 10)).isEmpty();
    }

    @Test
    void triggerInTheHoldShouldJoinAndAddItsReasonOnce() {
        var id = enqueue(trigger("contoso", "ann", "MOVED_ONLINE", NOW.plusSeconds(600)));
        var joined = requests()
                .enqueue(List.of(
                        trigger("contoso", "ann", "AUDIO_LICENCE", NOW.plusSeconds(300)),
                        trigger("contoso", "ann", "MOVED_ONLINE", NOW.plusSeconds(900)),
                        trigger("bo")));

        assertThat(joined).extracting(Enqueued::joined).containsExactly(true, true, false);
        assertThat(joined.subList(0, 2)).extracting(Enqueued::id).containsOnly(id);
        assertThat(found(id).reasons()).containsExactly("MOVED_ONLINE", "AUDIO_LICENCE");
        assertThat(found(id).due()).isEqualTo(NOW.plusSeconds(300));
    }

    @Test
    void triggerShouldWaitBesideAnUndoAndComeAfterIt() {
        var undo =
                enqueue(new NewRequest("contoso", "ann", "ann@x.org", Order.undo("r0", ""), "MANUAL", NOW, "operator"));
        var migration = enqueue(trigger("ann"));

        assertThat(migration).isNotEqualTo(undo);
        assertThat(requests().admit("contoso", NOW, 100)).containsExactly(undo);
        assertThat(requests().admit("contoso", NOW, 100)).isEmpty();
        finish(requests().claim(undo, NOW).orElseThrow());
        assertThat(requests().admit("contoso", NOW, 100)).containsExactly(migration);
    }

    @Test
    void triggerAfterAStopShouldNotBeStoppedWithIt() {
        var id = enqueue(trigger("ann"));
        requests().admit("contoso", NOW, 1);
        requests().stop("contoso", id, "admin", NOW);
        assertThat(enqueue(trigger("contoso", "ann", "AUDIO_LICENCE", NOW))).isEqualTo(id);

        var held = requests().claim(id, NOW).orElseThrow();
        assertThat(requests().interruption(id, held.epoch())).isEqualTo(Interruption.NONE);
        assertThat(held.message()).isEmpty();
    }

    @Test
    void manualOrderShouldReplaceTheOrderAndTriggersShouldLeaveIt() {
        var id = enqueue(trigger("ann"));
        assertThat(requests().enqueue(List.of(trigger("bo"), manual("ann"))).getLast())
                .isEqualTo(new Enqueued(id, true));
        enqueue(trigger("contoso", "ann", "BRIDGE", NOW));

        assertThat(found(id).order()).isEqualTo(TO_JITSI);
        assertThat(found(id).reasons()).containsExactly("MOVED_ONLINE", "MANUAL", "BRIDGE");
        assertThat(found(id).requestedBy()).isEqualTo("operator");
    }

    @Test
    void triggerWhileARequestRunsShouldMakeOneFollowUpThatWaitsForItsEnd() {
        var running = begun(trigger("ann"));
        var followUp = enqueue(trigger("contoso", "ann", "BRIDGE", NOW));
        assertThat(enqueue(trigger("contoso", "ann", "TOLL_FREE", NOW))).isEqualTo(followUp);

        assertThat(followUp).isNotEqualTo(running.id());
        assertThat(requests().admit("contoso", NOW, 10)).isEmpty();
        assertThat(requests().tenantsWithDue(NOW)).isEmpty();
        requests().release(running.id(), running.epoch(), NOW.plusSeconds(60), 1, "BUSY", "Later", NOW);
        assertThat(requests().admit("contoso", NOW, 10)).isEmpty();
        assertThat(requests().admit("contoso", NOW.plusSeconds(60), 10)).containsExactly(running.id());
        finish(requests().claim(running.id(), NOW).orElseThrow());
        assertThat(requests().admit("contoso", NOW, 10)).containsExactly(followUp);
    }

    @Test
    void admitShouldHandOutWhatIsDueOldestFirstAndOnlyOnce() {
        var late = enqueue(trigger("contoso", "ann", "BRIDGE", NOW.minusSeconds(1)));
        var early = enqueue(trigger("contoso", "bo", "BRIDGE", NOW.minusSeconds(9)));
        var third = enqueue(trigger("contoso", "cy", "BRIDGE", NOW));
        enqueue(trigger("contoso", "di", "BRIDGE", NOW.plusSeconds(1)));
        enqueue(trigger("fabrikam", "ed", "BRIDGE", NOW));

        assertThat(requests().tenantsWithDue(NOW)).containsExactly("contoso", "fabrikam");
        assertThat(requests().queueAge(NOW)).isEqualTo(Duration.ofSeconds(9));
        assertThat(requests().admit("contoso", NOW, 2)).containsExactly(early, late);
        assertThat(requests().admit("contoso", NOW, 2)).containsExactly(third);
        assertThat(requests().admit("contoso", NOW, 2)).isEmpty();
        assertThat(requests().handedOut())
                .containsExactlyInAnyOrder(
                        new HandedOut(late, "contoso"),
                        new HandedOut(early, "contoso"),
                        new HandedOut(third, "contoso"));
    }

    @Test
    void tenantThatIsSwitchedOffShouldGetNothingAndStopAfterTheMeeting() {
        var running = begun(trigger("ann"));
        enqueue(trigger("bo"));
        switchMigration("contoso", false);

        assertThat(requests().admit("contoso", NOW, 10)).isEmpty();
        assertThat(requests().tenantsWithDue(NOW)).isEmpty();
        assertThat(requests().queueAge(NOW.plusSeconds(5))).isZero();
        assertThat(requests().interruption(running.id(), running.epoch())).isEqualTo(Interruption.TENANT_DISABLED);
        switchMigration("contoso", true);
        assertThat(requests().interruption(running.id(), running.epoch())).isEqualTo(Interruption.NONE);
        assertThat(requests().admit("contoso", NOW, 10)).hasSize(1);
    }

    @Test
    void claimShouldNeedAHandOutAndFixTheMoment() {
        var id = enqueue(trigger("ann"));
        assertThat(requests().claim(id, NOW)).isEmpty();
        assertThat(requests().claim("unknown", NOW)).isEmpty();
        requests().admit("contoso", NOW, 1);

        var first = requests().claim(id, NOW.plusSeconds(1)).orElseThrow();
        var second = requests().claim(id, NOW.plusSeconds(2)).orElseThrow();

        assertThat(first.state()).isEqualTo(RequestState.InProgress);
        assertThat(second.moment()).isEqualTo(NOW.plusSeconds(1)).isEqualTo(first.moment());
        assertThat(second.epoch()).isGreaterThan(first.epoch());
        assertThat(requests().list("contoso", RequestFilter.ALL, null, 9)).containsExactly(second);
    }

    @Test
    void workerWhoseEpochIsOverShouldBeFencedEverywhere() {
        var old = begun(trigger("ann"));
        var held = requests().claim(old.id(), NOW).orElseThrow();

        assertFenced(old);
        assertThat(requests().interruption(held.id(), held.epoch())).isEqualTo(Interruption.NONE);
        requests().progress(held.id(), held.epoch(), new Counts(3, 2, 1, 0, 7), NOW.plusSeconds(5));
        assertThat(found(held.id()).counts()).isEqualTo(new Counts(3, 2, 1, 0, 7));
        assertThat(found(held.id()).modified()).isEqualTo(NOW.plusSeconds(5));
        requests().release(held.id(), held.epoch(), NOW.plusSeconds(60), 3, "BUSY", "Later", NOW);
        assertFenced(held);
        var released = found(held.id());
        assertThat(released.state()).isEqualTo(RequestState.Pending);
        assertThat(released.retries()).isEqualTo(3);
        assertThat(released.code()).isEqualTo("BUSY");
        assertThat(released.message()).isEqualTo("Later");
    }

    private void assertFenced(MigrationRequest worker) {
        var id = worker.id();
        var epoch = worker.epoch();
        assertThatThrownBy(() -> requests().progress(id, epoch, Counts.NONE, NOW))
                .isInstanceOf(Fenced.class);
        assertThatThrownBy(() -> requests().release(id, epoch, NOW, 0, "", "", NOW))
                .isInstanceOf(Fenced.class);
        assertThatThrownBy(() -> finish(worker)).isInstanceOf(Fenced.class).hasMessageContaining(id);
        assertThat(requests().interruption(id, epoch)).isEqualTo(Interruption.FENCED);
    }

    @Test
    void finishedRequestShouldBeOverForEverybody() {
        var held = begun(trigger("ann"));
        requests().finish(held.id(), held.epoch(), RequestState.Failed, new Counts(2, 1, 1, 0, 4), "F", "One", NOW);

        var ended = found(held.id());
        assertThat(ended.state()).isEqualTo(RequestState.Failed);
        assertThat(ended.code()).isEqualTo("F");
        assertThat(ended.message()).isEqualTo("One");
        assertThat(ended.counts()).isEqualTo(new Counts(2, 1, 1, 0, 4));
        assertFenced(held);
        assertThat(requests().claim(held.id(), NOW)).isEmpty();
        assertThat(requests().handedOut()).isEmpty();
        assertThat(requests().stop("contoso", held.id(), "admin", NOW)).isFalse();
        assertThat(enqueue(trigger("ann"))).isNotEqualTo(held.id());
    }

    @Test
    void stopShouldEndWhatWaitsAndAskWhatRuns() {
        var waiting = enqueue(trigger("ann"));
        assertThat(requests().stop("contoso", waiting, "admin", NOW)).isTrue();
        assertThat(found(waiting).state()).isEqualTo(RequestState.Failed);
        assertThat(found(waiting).code()).isEqualTo("STOPPED");
        assertThat(found(waiting).message()).contains("admin");

        var running = begun(trigger("bo"));
        assertThat(requests().stop("contoso", running.id(), "admin", NOW)).isTrue();
        assertThat(found(running.id()).state()).isEqualTo(RequestState.InProgress);
        assertThat(requests().interruption(running.id(), running.epoch())).isEqualTo(Interruption.STOPPED);
        requests().release(running.id(), running.epoch(), NOW.plusSeconds(900), 1, "BUSY", "Later", NOW);
        assertThat(found(running.id()).code()).isEqualTo("STOPPED");
        assertThat(found(running.id()).state()).isEqualTo(RequestState.Failed);
    }

    @Test
    void resetShouldLetEverythingBeHandedOutAgain() {
        var handedOut = enqueue(trigger("ann"));
        requests().admit("contoso", NOW, 1);
        var running = begun(trigger("bo"));
        requests().resetHandedOut();

        assertThat(requests().handedOut()).isEmpty();
        assertThat(requests().admit("contoso", NOW, 9)).containsExactlyInAnyOrder(handedOut, running.id());
        var again = requests().claim(running.id(), NOW.plusSeconds(9)).orElseThrow();
        assertThat(again.epoch()).isGreaterThan(running.epoch());
        assertThat(again.moment()).isEqualTo(running.moment());
    }

    @Test
    void listShouldBeFilteredAndPagedNewestFirst() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 25; i++) {
            var held = begun(trigger("contoso", "user-" + i, "BRIDGE", NOW));
            var state = i % 2 == 0 ? RequestState.Failed : RequestState.Succeeded;
            requests().finish(held.id(), held.epoch(), state, Counts.NONE, "", "", NOW.plusSeconds(i / 5));
            ids.addFirst(held.id());
        }
        var seen = new ArrayList<MigrationRequest>();
        Requests.Cursor after = null;
        for (var page = page(after); !page.isEmpty(); page = page(after)) {
            seen.addAll(page);
            after = new Requests.Cursor(
                    page.getLast().modified(), page.getLast().id());
        }

        assertThat(seen).extracting(MigrationRequest::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(seen).extracting(MigrationRequest::modified).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(listed(new RequestFilter("", Set.of(RequestState.Failed), "", null, null)))
                .hasSize(13);
        assertThat(listed(new RequestFilter("user-3", Set.of(), "", null, null)))
                .hasSize(1);
        assertThat(listed(new RequestFilter("", Set.of(), "AllToJitsi", null, null)))
                .isEmpty();
        assertThat(listed(new RequestFilter("", Set.of(), "", NOW.plusSeconds(1), NOW.plusSeconds(2))))
                .hasSize(10);
        assertThat(listed(new RequestFilter("", Set.of(), "", Instant.MIN, Instant.MAX)))
                .hasSize(25);
    }

    private List<MigrationRequest> page(Requests.Cursor after) {
        return requests().list("contoso", RequestFilter.ALL, after, 7);
    }

    private List<MigrationRequest> listed(RequestFilter filter) {
        return requests().list("contoso", filter, null, 100);
    }

    @Test
    void summaryShouldCountUsersByState() {
        finish(begun(trigger("ann")));
        finish(begun(trigger("ann")));
        begun(trigger("bo"));
        enqueue(trigger("bo"));
        enqueue(trigger("cy"));

        assertThat(requests().summary("contoso", RequestFilter.ALL))
                .containsExactly(
                        new StateCount(RequestState.Pending, 2),
                        new StateCount(RequestState.InProgress, 1),
                        new StateCount(RequestState.Succeeded, 1));
        assertThat(requests().summary("contoso", RequestFilter.ofUser("bo"))).hasSize(2);
        assertThat(requests()
                        .summary(
                                "contoso",
                                new RequestFilter(
                                        "",
                                        Set.of(RequestState.Pending, RequestState.Failed),
                                        "",
                                        Instant.EPOCH,
                                        null)))
                .containsExactly(new StateCount(RequestState.Pending, 2));
    }

    @Test
    void countShouldCountRequestsOfTheTenant() {
        finish(begun(trigger("ann")));
        finish(begun(trigger("ann")));
        enqueue(trigger("bo"));

        assertThat(requests().count("contoso"))
                .containsOnly(entry(RequestState.Succeeded, 2L), entry(RequestState.Pending, 1L));
        assertThat(requests().count("fabrikam")).isEmpty();
    }

    @Test
    void endedRequestsShouldBeRemovedInBatches() {
        for (int i = 0; i < 5; i++) {
            finish(begun(trigger("ann")));
        }
        enqueue(trigger("bo"));

        assertThat(requests().removeEndedBefore("contoso", NOW, 9)).isZero();
        assertThat(requests().removeEndedBefore("fabrikam", NOW.plusSeconds(1), 9))
                .isZero();
        assertThat(requests().removeEndedBefore("contoso", NOW.plusSeconds(1), 3))
                .isEqualTo(3);
        assertThat(requests().removeEndedBefore("contoso", NOW.plusSeconds(1), 3))
                .isEqualTo(2);
        assertThat(requests().list("contoso", RequestFilter.ALL, null, 9)).hasSize(1);
    }

    @Test
    void removalShouldKeepARequestWhileItsUndoIsOpen() {
        var undone = begun(trigger("ann"));
        finish(undone);
        var undo = begun(
                new NewRequest("contoso", "ann", "ann@x.org", Order.undo(undone.id(), ""), "MANUAL", NOW, "operator"));

        assertThat(requests().removeEndedBefore("contoso", NOW.plusSeconds(1), 9))
                .isZero();
        finish(undo);
        assertThat(requests().removeEndedBefore("contoso", NOW.plusSeconds(1), 9))
                .isEqualTo(2);
    }

    @Test
    void manyThreadsShouldMakeOneWaitingRequestForEachUser() throws Exception {
        Callable<List<Enqueued>> work = () -> {
            var made = new ArrayList<Enqueued>();
            for (int user = 0; user < 50; user++) {
                made.addAll(requests().enqueue(List.of(trigger("user-" + user))));
            }
            return made;
        };
        var all = new ArrayList<Enqueued>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(work, work, work, work, work, work, work, work))) {
                all.addAll(done.get());
            }
        }

        assertThat(all).hasSize(400);
        assertThat(all.stream().filter(made -> !made.joined())).hasSize(50);
        assertThat(all)
                .extracting(Enqueued::id)
                .containsOnlyElementsOf(listed(RequestFilter.ALL).stream()
                        .map(MigrationRequest::id)
                        .toList());
    }

    @Test
    void manyThreadsShouldBeHandedDifferentRequestsAndGetDifferentEpochs() throws Exception {
        for (int user = 0; user < 60; user++) {
            enqueue(trigger("user-" + user));
        }
        Callable<List<String>> admission = () -> requests().admit("contoso", NOW, 20);
        var admitted = new ArrayList<String>();
        var epochs = new HashSet<Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(admission, admission, admission, admission))) {
                admitted.addAll(done.get());
            }
            Callable<Long> claim = () ->
                    requests().claim(admitted.getFirst(), NOW).orElseThrow().epoch();
            for (var done : threads.invokeAll(List.of(claim, claim, claim, claim))) {
                epochs.add(done.get());
            }
        }

        assertThat(admitted).hasSize(60).doesNotHaveDuplicates();
        assertThat(epochs).hasSize(4);
    }
}
