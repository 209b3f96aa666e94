package org.meetingmigration.migration.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.migration.Agreement.Agreed;
import org.meetingmigration.migration.plan.KeptPlan.Audience;
import org.meetingmigration.migration.plan.KeptPlan.Person;
import org.meetingmigration.migration.plan.KeptPlan.State;
import org.meetingmigration.migration.plan.KeptPlan.Wish;
import org.meetingmigration.migration.plan.PlanStore.PartFilter;
import org.meetingmigration.migration.plan.PlanStore.Place;
import org.meetingmigration.migration.plan.PlannedPart.Notices;

/// What every [PlanStore] does.
public abstract class PlanStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Person ANNA = new Person("anna", "token-1");
    private static final Person BO = new Person("bo", "token-2");

    /// An empty one that knows the tenants `contoso` and `fabrikam`.
    protected abstract PlanStore store();

    private static KeptPlan plan(String id, String tenant, int minutes, State state) {
        var at = NOW.plus(Duration.ofMinutes(minutes));
        return new KeptPlan(
                id,
                tenant,
                ANNA,
                at,
                at,
                new Audience(Audience.Kind.USER, "ashaw@contoso.com"),
                new Wish("jitsi", Set.of("teams", "zoom"), true),
                state,
                "",
                0,
                0,
                Person.NOBODY,
                Person.NOBODY);
    }

    private static PlannedPart part(long number, String user, String object, String uid, String outcome) {
        boolean written = outcome.equals("Migrated");
        return new PlannedPart(
                number,
                user,
                user + "@contoso.com",
                object,
                new PartKey(uid, ""),
                "Møde " + uid,
                written ? NOW : null,
                written ? "teams" : "",
                outcome,
                written ? "" : "NO_JOIN_BLOCK",
                written ? "https://old.example/" + uid : "",
                written ? "https://new.example/" + uid : "",
                written ? new Notices(2, 1, 1) : Notices.NONE,
                written ? "digest of " + uid : "");
    }

    @Test
    void addedShouldBeFoundInItsTenantOnly() {
        var store = store();
        var added = plan("p1", "contoso", 0, State.Working);
        store.add(added);

        assertThat(store.find("contoso", "p1")).contains(added);
        assertThat(store.find("fabrikam", "p1")).isEmpty();
        assertThat(store.find("contoso", "p2")).isEmpty();
    }

    @Test
    void listShouldGiveTheNewestFirstInPages() {
        var store = store();
        store.add(plan("p1", "contoso", 0, State.Ready));
        store.add(plan("p2", "contoso", 1, State.Ready));
        store.add(plan("p3", "contoso", 1, State.Ready));
        store.add(plan("p4", "fabrikam", 2, State.Ready));

        var first = store.list("contoso", null, 2);
        assertThat(first).extracting(KeptPlan::id).containsExactly("p3", "p2");
        var place = new Place(first.getLast().created(), first.getLast().id());
        assertThat(store.list("contoso", place, 2)).extracting(KeptPlan::id).containsExactly("p1");
    }

    @Test
    void openShouldGiveWhatIsToBeDoneOldestFirst() {
        var store = store();
        store.add(plan("p1", "contoso", 3, State.Gathering));
        store.add(plan("p2", "fabrikam", 2, State.Working));
        store.add(plan("p3", "contoso", 1, State.Applying));
        store.add(plan("p4", "contoso", 0, State.Ready));
        store.add(plan("p5", "contoso", 0, State.Applied));

        assertThat(store.open()).extracting(KeptPlan::id).containsExactly("p3", "p2", "p1");
    }

    @Test
    void saveShouldChangeOnlyWhatIsInTheExpectedState() {
        var store = store();
        var ready = plan("p1", "contoso", 0, State.Ready);
        store.add(ready);
        var later = NOW.plusSeconds(60);

        assertThat(store.save(ready.in(State.Working, "x", later), State.Working))
                .isFalse();
        assertThat(store.save(ready.approvedBy(BO, later), State.Ready)).isTrue();
        assertThat(store.find("contoso", "p1")).contains(ready.approvedBy(BO, later));
        var applied = ready.approvedBy(BO, later).appliedBy(ANNA, later);
        assertThat(store.save(applied, State.Ready)).isTrue();
        assertThat(store.find("contoso", "p1")).contains(applied);
        assertThat(store.save(applied, State.Ready)).isFalse();
        assertThat(store.save(plan("p9", "contoso", 0, State.Ready), State.Ready))
                .isFalse();
    }

    @Test
    void usersShouldBeCountedOnceAndEndOnce() {
        var store = store();
        store.add(plan("p1", "contoso", 0, State.Working));
        var anna = PlanUser.waiting("a", "anna@contoso.com");
        var bo = PlanUser.waiting("b", "bo@contoso.com");
        store.addUsers("p1", List.of(bo, anna));
        store.addUsers("p1", List.of(anna));

        var total = new PlanTotal("teams", "Migrated", "", 3, 1, new Notices(2, 1, 0));
        var done = anna.planned(3, 3, 1, "");
        store.endUser("p1", done, List.of(total));
        store.endUser("p1", done, List.of(total));
        store.endUser("p1", bo.refused("no"), List.of());

        assertThat(store.find("contoso", "p1"))
                .hasValueSatisfying(
                        plan -> assertThat(List.of(plan.users(), plan.done())).containsExactly(2L, 2L));
        assertThat(store.totals("p1")).containsExactly(total);
        assertThat(store.users("p1", Set.of(), "", 10)).containsExactly(done, bo.refused("no"));
        assertThat(store.users("p1", Set.of(PlanUser.State.Refused), "", 10)).containsExactly(bo.refused("no"));
        assertThat(store.users("p1", Set.of(PlanUser.State.Waiting), "", 10)).isEmpty();
        assertThat(store.users("p1", Set.of(), "anna@contoso.com", 10)).containsExactly(bo.refused("no"));

        store.saveApplied("p1", List.of(done.applied("r1", "gone")));
        assertThat(store.users("p1", Set.of(), "", 1)).containsExactly(done.applied("r1", "gone"));
    }

    @Test
    void totalsShouldAddUp() {
        var store = store();
        store.add(plan("p1", "contoso", 0, State.Working));
        store.addUsers("p1", List.of(PlanUser.waiting("a", "a"), PlanUser.waiting("b", "b")));
        var total = new PlanTotal("teams", "Migrated", "", 3, 1, new Notices(2, 1, 1));
        var other = new PlanTotal("zoom", "Review", "LINK_IN_TEXT", 1, 0, Notices.NONE);
        store.endUser("p1", PlanUser.waiting("a", "a").planned(4, 3, 0, ""), List.of(total, other));
        store.endUser("p1", PlanUser.waiting("b", "b").planned(3, 3, 0, ""), List.of(total));

        assertThat(store.totals("p1")).containsExactlyInAnyOrder(total.plus(total), other);
    }

    @Test
    void partsShouldBeNumberedFilteredAndPaged() {
        var store = store();
        store.add(plan("p1", "contoso", 0, State.Working));
        store.addParts("p1", List.of(part(0, "a", "o1", "u1", "Migrated"), part(0, "a", "o2", "u2", "Skipped")));
        store.addParts("p1", List.of(part(0, "b", "o1", "u3", "Migrated")));

        var all = store.parts("p1", PartFilter.ALL, 0, 10);
        assertThat(all)
                .containsExactly(
                        part(1, "a", "o1", "u1", "Migrated"),
                        part(2, "a", "o2", "u2", "Skipped"),
                        part(3, "b", "o1", "u3", "Migrated"));
        assertThat(store.parts("p1", PartFilter.ALL, 1, 1)).containsExactly(all.get(1));
        assertThat(store.parts("p1", new PartFilter("teams", null, null, null), 0, 10))
                .containsExactly(all.get(0), all.get(2));
        assertThat(store.parts("p1", new PartFilter("", "Skipped", "NO_JOIN_BLOCK", "a"), 0, 10))
                .containsExactly(all.get(1));
        assertThat(store.parts("p1", new PartFilter(null, "Migrated", null, "b"), 0, 10))
                .containsExactly(all.get(2));
        assertThat(store.part("p1", 2)).contains(all.get(1));
        assertThat(store.part("p1", 4)).isEmpty();
        store.dropParts("p1", "a");
        assertThat(store.parts("p1", PartFilter.ALL, 0, 10)).containsExactly(all.get(2));
    }

    @Test
    void agreementShouldBeThatOfTheUser() {
        var store = store();
        store.add(plan("p1", "contoso", 0, State.Working));
        var many = IntStream.range(0, 1001).mapToObj(i -> part(0, "a", "o" + i, "u" + i, "Migrated"));
        store.addParts("p1", many.toList());
        store.addParts("p1", List.of(part(0, "a", "x", "u1", "Skipped"), part(0, "b", "o1", "u1", "Migrated")));

        var agreement = store.agreement("p1", "a");
        var first = new Agreed("o1", new PartKey("u1", ""), "teams", "https://new.example/u1", "digest of u1");
        assertThat(agreement.of("o1", "u1")).containsExactly(first);
        assertThat(agreement.of("x", "u1")).extracting(Agreed::digest).containsExactly("");
        assertThat(agreement.of("o1", "u2")).isEmpty();
        var written = new ArrayList<Agreed>();
        agreement.forEachToWrite(written::add);
        assertThat(written).hasSize(1001).contains(first);
    }

    @Test
    void removedShouldBeShownToNobodyAndGoPieceByPiece() {
        var store = store();
        store.add(plan("p1", "contoso", 0, State.Ready));
        store.addUsers("p1", List.of(PlanUser.waiting("a", "a")));
        store.addParts("p1", List.of(part(0, "a", "o1", "u1", "Migrated")));

        assertThat(store.remove("fabrikam", "p1")).isFalse();
        assertThat(store.remove("contoso", "p1")).isTrue();
        assertThat(store.remove("contoso", "p1")).isFalse();

        assertThat(store.find("contoso", "p1")).isEmpty();
        assertThat(store.list("contoso", null, 10)).isEmpty();
        assertThat(store.open()).extracting(KeptPlan::state).containsExactly(State.Deleting);
        for (int i = 0; i < 10 && store.sweep("p1"); i++) {
            assertThat(store.find("contoso", "p1")).isEmpty();
        }
        assertThat(store.open()).isEmpty();
        assertThat(store.sweep("p1")).isFalse();
        assertThat(store.parts("p1", PartFilter.ALL, 0, 10)).isEmpty();
        store.addUsers("p1", List.of(PlanUser.waiting("a", "a")));
        store.addParts("p1", List.of(part(0, "a", "o1", "u1", "Migrated")));
        assertThat(store.parts("p1", PartFilter.ALL, 0, 10)).isEmpty();
    }

    @Test
    void oldOnesShouldBeRemovedUnlessSomethingIsBeingDone() {
        var store = store();
        store.add(plan("p1", "contoso", 0, State.Ready));
        store.add(plan("p2", "contoso", 0, State.Working));
        store.add(plan("p3", "contoso", 10, State.Applied));
        store.add(plan("p4", "fabrikam", 0, State.Ready));

        store.removeBefore("contoso", NOW.plusSeconds(1));

        assertThat(store.list("contoso", null, 10)).extracting(KeptPlan::id).containsExactly("p3", "p2");
        assertThat(store.find("fabrikam", "p4")).isPresent();
    }

    @Test
    void approvalShouldBeNeededWhereItIsSwitchedOn() {
        var store = store();
        assertThat(store.isApprovalNeeded("contoso")).isFalse();

        store.needApproval("contoso", true);

        assertThat(store.isApprovalNeeded("contoso")).isTrue();
        assertThat(store.isApprovalNeeded("fabrikam")).isFalse();
        store.needApproval("contoso", false);
        assertThat(store.isApprovalNeeded("contoso")).isFalse();
    }
}
