package org.meetingmigration.migration.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.meetingmigration.migration.worker.Service.ANNA;
import static org.meetingmigration.migration.worker.Service.TENANT;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.administration.MeetingPlans;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.administration.Refused;
import org.meetingmigration.migration.plan.KeptPlan;
import org.meetingmigration.migration.plan.KeptPlan.Audience.Kind;
import org.meetingmigration.migration.plan.KeptPlan.Person;
import org.meetingmigration.migration.plan.KeptPlan.State;
import org.meetingmigration.migration.plan.KeptPlan.Wish;
import org.meetingmigration.migration.plan.PlanStore;
import org.meetingmigration.migration.plan.PlanStore.PartFilter;
import org.meetingmigration.migration.plan.PlanTotal;
import org.meetingmigration.migration.plan.PlanUser;
import org.meetingmigration.migration.plan.PlannedPart;
import org.meetingmigration.migration.plan.PlannedPart.Notices;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.RequestState;

/// Plans from their making to their application and back, on the real store.
@Timeout(60)
class KeptPlansTest {

    private static final Wish HOME = new Wish("", Set.of(), false);
    private static final Person ADA = new Person("ada", "token-ada");
    private static final Person BEA = new Person("bea", "token-bea");

    @TempDir
    private Path temp;

    private final AtomicBoolean stopping = new AtomicBoolean();
    private Service service;
    private PlanStore store;
    private MeetingPlans plans;

    @BeforeEach
    void open() {
        service = new Service(temp);
        store = service.store.plans();
        plans = new MeetingPlans(
                service.store.transactions(),
                service.store.directory(),
                service.store.requests(),
                service.backends,
                service.store.auditTrail(),
                store,
                stopping::get,
                service.clock);
    }

    @AfterEach
    void close() {
        service.close();
    }

    private KeptPlan made(Kind kind, String text) {
        var plan = plans.make(TENANT, ADA, kind, text, HOME);
        plans.advance();
        return plans.known(TENANT, plan.id());
    }

    private PlanUser user(KeptPlan plan) {
        return store.users(plan.id(), Set.of(), "", 10).getFirst();
    }

    private String applied(KeptPlan plan) {
        plans.apply(TENANT, ADA, plan.id());
        plans.advance();
        assertThat(plans.known(TENANT, plan.id()).state()).isEqualTo(State.Applied);
        var request = user(plan).request();
        service.runToTheEnd(request);
        return request;
    }

    private void put(String uid, String content) {
        service.backends.calendarOf(ANNA).put(uid + ".ics", content.getBytes(UTF_8));
    }

    @Test
    void planShouldShowEveryPartAndWriteNothing() {
        service.meetings("a", "b");
        put("c", new String(Events.event(ANNA, "c", "", "no block"), UTF_8));

        var plan = made(Kind.USER, ANNA);

        assertThat(plan.state()).isEqualTo(State.Ready);
        assertThat(plan.made()).isEqualTo(ADA);
        assertThat(plan.users()).isEqualTo(1);
        assertThat(plan.done()).isEqualTo(1);
        assertThat(store.parts(plan.id(), PartFilter.ALL, 0, 10))
                .extracting(part -> part.title() + " " + part.outcome() + " " + part.reason())
                .containsExactly("Møde a Migrated ", "Møde b Migrated ", "Møde c Skipped NO_JOIN_BLOCK");
        assertThat(store.totals(plan.id()))
                .containsExactlyInAnyOrder(
                        new PlanTotal("teams", "Migrated", "", 2, 0, new Notices(0, 2, 0)),
                        new PlanTotal("", "Skipped", "NO_JOIN_BLOCK", 1, 0, Notices.NONE));
        assertThat(service.isMigrated("a")).isFalse();
        assertThat(service.backends.mails).isEmpty();
    }

    @Test
    void applyShouldDoWhatThePlanSaysAndUndoShouldTakeItBack() {
        service.meetings("a", "b");
        var before = service.content("a");

        var request = applied(made(Kind.USER, ANNA));

        assertThat(service.outcomes(request)).containsExactlyInAnyOrder("a Migrated", "b Migrated");
        assertThat(service.backends.mails.values()).containsExactlyInAnyOrder("a", "b");
        service.runToTheEnd(service.enqueue(Order.undo(request, "")));
        assertThat(service.content("a")).isEqualTo(before);
    }

    @Test
    void whatChangedSinceThePlanShouldBeLeftAndReported() {
        service.meetings("same", "edited", "gone");
        put("plain", new String(Events.event(ANNA, "plain", "", "no block"), UTF_8));
        var plan = made(Kind.USER, ANNA);
        put("edited", service.content("edited").replace("Efter", "Efterpå"));
        service.backends.calendarOf(ANNA).delete("gone.ics");
        service.meetings("new", "plain");
        var edited = service.content("edited");

        var request = applied(plan);

        assertThat(service.rows(request))
                .extracting(row -> row.uid() + " " + row.outcome() + " " + row.reason())
                .containsExactlyInAnyOrder(
                        "same Migrated ",
                        "edited Review CHANGED_SINCE_PLAN",
                        "new Review CHANGED_SINCE_PLAN",
                        "plain Review CHANGED_SINCE_PLAN",
                        "gone Skipped GONE_SINCE_PLAN");
        assertThat(service.content("edited")).isEqualTo(edited);
        assertThat(service.isMigrated("new")).isFalse();
        assertThat(service.backends.mails.values()).containsExactly("same");
        assertThat(service.request(request).state()).isEqualTo(RequestState.Succeeded);
        assertThat(service.request(request).counts().review()).isEqualTo(3);
    }

    @Test
    void editBetweenDecisionAndSaveShouldBeLeftToo() {
        service.meetings("a");
        var plan = made(Kind.USER, ANNA);
        var edited = service.content("a").replace("Efter", "Efterpå");
        service.backends.trouble = new MemoryBackends.Trouble() {
            @Override
            public boolean beforeSave(String objectId) {
                put("a", edited);
                return false;
            }
        };

        var request = applied(plan);

        assertThat(service.rows(request)).extracting(row -> row.reason()).containsExactly("CHANGED_SINCE_PLAN");
        assertThat(service.content("a")).isEqualTo(edited);
    }

    @Test
    void otherSettingsThanThoseOfThePlanShouldLeaveEverything() {
        service.meetings("a");
        var plan = made(Kind.USER, ANNA);
        service.meetingUrl("https://join.contoso.example/meet/");

        var request = applied(plan);

        assertThat(service.rows(request)).extracting(row -> row.reason()).containsExactly("CHANGED_SINCE_PLAN");
    }

    @Test
    void pausedAndResumedRunShouldGoOnKeepingToThePlan() {
        service.meetings("a", "b");
        var plan = made(Kind.USER, ANNA);
        service.meetings("c");
        service.backends.trouble = new MemoryBackends.Trouble() {
            @Override
            public boolean beforeSave(String objectId) {
                service.closing.set(true);
                return false;
            }
        };
        plans.apply(TENANT, ADA, plan.id());
        plans.advance();
        var request = user(plan).request();
        service.admission.fill();
        assertThat(service.worker.work(request)).isTrue();
        assertThat(service.request(request).state()).isEqualTo(RequestState.InProgress);
        assertThat(service.isMigrated("b")).isFalse();
        service.closing.set(false);
        service.admission.startAlone();
        service.backends.trouble = new MemoryBackends.Trouble() {};

        service.runToTheEnd(request);

        assertThat(service.rows(request))
                .extracting(row -> row.uid() + " " + row.outcome())
                .containsExactlyInAnyOrder("a Migrated", "b Migrated", "c Review");
        assertThat(service.backends.mails.values()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void nothingShouldJoinARequestThatAppliesAPlan() {
        service.meetings("a");
        var plan = made(Kind.USER, ANNA);
        plans.apply(TENANT, ADA, plan.id());
        plans.advance();

        var other = service.enqueue(Order.toHome());

        assertThat(other).isNotEqualTo(user(plan).request());
        service.runToTheEnd(other);
        service.runToTheEnd(user(plan).request());
        assertThat(service.backends.handedOver).hasSize(1);
    }

    @Test
    void deletedPlanShouldBeAppliedNoMore() {
        service.meetings("a");
        var plan = made(Kind.USER, ANNA);
        plans.apply(TENANT, ADA, plan.id());
        plans.advance();
        var request = user(plan).request();
        plans.delete(TENANT, ADA, plan.id());
        plans.advance();

        service.runToTheEnd(request);

        assertThat(service.request(request).code()).isEqualTo("PLAN_GONE");
        assertThat(service.isMigrated("a")).isFalse();
        assertThat(store.open()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> plans.known(TENANT, plan.id()));
    }

    @Test
    void planShouldGoOnAfterAStop() {
        service.addUser(TENANT, "bo");
        service.meetings("a", "b");
        var plan = plans.make(TENANT, ADA, Kind.ALL, "", HOME);
        service.backends.trouble = new MemoryBackends.Trouble() {
            @Override
            public void beforeScan() {
                stopping.set(true);
            }
        };
        plans.advance();
        assertThat(plans.known(TENANT, plan.id()).state()).isEqualTo(State.Working);
        stopping.set(false);
        service.backends.trouble = new MemoryBackends.Trouble() {};

        plans.advance();

        var ready = plans.known(TENANT, plan.id());
        assertThat(ready.state()).isEqualTo(State.Ready);
        assertThat(ready.users()).isEqualTo(2);
        assertThat(ready.done()).isEqualTo(2);
        assertThat(store.parts(plan.id(), PartFilter.ALL, 0, 10)).hasSize(2).allMatch(PlannedPart::isWritten);
        assertThat(store.totals(plan.id()))
                .singleElement()
                .extracting(PlanTotal::parts)
                .isEqualTo(2L);
    }

    @Test
    void listShouldKeepWhatIsWrongWithALine() {
        service.addUser(TENANT, "bo");
        service.meetings("a");

        var plan = made(Kind.LIST, ANNA + "\n\n  bo@contoso.example \nnobody@contoso.example\n" + ANNA);

        assertThat(plan.state()).isEqualTo(State.Ready);
        assertThat(store.users(plan.id(), Set.of(), "", 10))
                .extracting(user -> user.name() + " " + user.state())
                .containsExactly(
                        "\"nobody@contoso.example\" Refused",
                        "anna@contoso.example Planned",
                        "bo@contoso.example Planned");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> plans.make(TENANT, ADA, Kind.LIST, " \n", HOME));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> plans.make(TENANT, ADA, Kind.USER, "nobody", HOME));
    }

    @Test
    void faultOfAUserShouldBeKeptAndStopNoOther() {
        service.addUser(TENANT, "bo");
        service.meetings("a");
        service.backends.online = "";

        var plan = made(Kind.ALL, "");

        assertThat(plan.state()).isEqualTo(State.Ready);
        assertThat(store.users(plan.id(), Set.of(PlanUser.State.Refused), "", 10))
                .hasSize(2)
                .allSatisfy(user -> assertThat(user.message()).contains("No online provider"));
    }

    @Test
    void planShouldBeAppliedOnce() {
        service.meetings("a");
        var plan = plans.make(TENANT, ADA, Kind.USER, ANNA, HOME);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> plans.apply(TENANT, ADA, plan.id()));
        plans.advance();
        applied(plan);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> plans.apply(TENANT, ADA, plan.id()))
                .withMessageContaining("applied by ada already");
    }

    @Test
    void applyShouldBeRefusedWhileMigrationIsOff() {
        service.meetings("a");
        var plan = made(Kind.USER, ANNA);
        service.switchMigration(false);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> plans.apply(TENANT, ADA, plan.id()));
    }

    @Test
    void secondPersonShouldHaveToApproveWhereThatIsSwitchedOn() {
        service.meetings("a");
        var plan = made(Kind.USER, ANNA);
        plans.needApproval(TENANT, ADA, true);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> plans.apply(TENANT, ADA, plan.id()))
                .withMessageContaining("second person");
        plans.approve(TENANT, ADA, plan.id());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> plans.apply(TENANT, new Person("other name", ADA.id()), plan.id()))
                .withMessageContaining("somebody else");
        plans.approve(TENANT, BEA, plan.id());
        applied(plan);

        assertThat(service.isMigrated("a")).isTrue();
    }
}
