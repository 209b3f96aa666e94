package org.meetingmigration.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.meetingmigration.administration.Contoso.*;
import static org.meetingmigration.directory.SampleUsers.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.administration.AuditTrail.AuditEntry;
import org.meetingmigration.administration.Refused.Why;
import org.meetingmigration.administration.Retirements.Retirement;
import org.meetingmigration.administration.Retirements.State;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.SampleSettings;
import org.meetingmigration.directory.ServiceNumber;
import org.meetingmigration.directory.User;
import org.meetingmigration.directory.UserFilter;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.migration.worker.NumberScan;
import org.meetingmigration.migration.worker.NumberScan.Result;
import org.meetingmigration.testing.Crash;

class NumberRetirementsTest {

    private final Contoso contoso = new Contoso();
    private final Map<String, Result> calendars = new HashMap<>();
    private final NumberScan scan =
            (user, _) -> calendars.getOrDefault(user.userPrincipalName(), new Result.NotShown());
    private final NumberRetirements retirements = retirements(contoso, scan);

    @Test
    void numberShouldBeReleasedOnceNobodyShowsIt() {
        contoso.with(having("ashaw"), having("bob"), online("carol"));

        var begun = retirements.start(ADMIN, "45 89 88 56 78", TOLL);
        retirements.advance();

        assertThat(begun.state()).isEqualTo(State.Repointing);
        assertThat(found(begun)).matches(r -> r.state() == State.Migrating && r.users() == 2 && r.waiting() == 2);
        assertThat(contoso.user("ashaw").audio().tollNumber()).isEqualTo(TOLL);
        assertThat(contoso.requests.all())
                .extracting(MigrationRequest::reasons)
                .containsExactly(List.of("NUMBER_RETIRED"), List.of("NUMBER_RETIRED"));
        work(contoso, RequestState.Succeeded);
        retirements.advance();

        assertThat(found(begun))
                .matches(r -> r.state() == State.Released && r.verified() == 3 && r.showing() == 0 && r.waiting() == 0);
        assertThat(bridgeOf(OTHER_TOLL)).isEmpty();
        assertThat(contoso.details())
                .containsExactly(
                        "Retirement begun, users get +4589881234",
                        "Default toll number: +4589885678 → +4589881234",
                        "Default toll number: +4589885678 → +4589881234",
                        "Number released");
    }

    @Test
    void retirementShouldWaitForEveryRequestAndCountFailedOnesAsEnded() {
        contoso.with(having("ashaw"), having("bob"));
        var begun = retirements.start(ADMIN, OTHER_TOLL, TOLL);
        retirements.advance();
        contoso.requests.begin("request-1", NOW);
        contoso.requests.end("request-1", RequestState.Failed);

        retirements.advance();
        retirements.advance();
        assertThat(found(begun)).matches(r -> r.state() == State.Migrating && r.waiting() == 1);
        assertThat(retirements.awaited(TENANT, begun.id(), "", 9)).containsExactly("request-2");
        assertThat(retirements.awaited("fabrikam", begun.id(), "", 9)).isEmpty();

        calendars.put("ashaw@contoso.com", new Result.Shown(3));
        calendars.put("bob@contoso.com", new Result.Unsearchable("mailbox gone"));
        work(contoso, RequestState.Succeeded);
        retirements.advance();

        assertThat(found(begun))
                .matches(r -> r.state() == State.Blocked && r.showing() == 2)
                .extracting(Retirement::examples)
                .isEqualTo(List.of("ashaw@contoso.com", "bob@contoso.com"));
        assertThat(found(begun).message()).contains("Start-CsExMeetingMigration");
        assertThat(bridgeOf(OTHER_TOLL)).isEqualTo(AARHUS);

        calendars.clear();
        var again = retirements.start(ADMIN, OTHER_TOLL, TOLL);
        retirements.advance();
        assertThat(found(again).state()).isEqualTo(State.Released);
        assertThat(retirements.list(TENANT)).hasSize(2);
    }

    @Test
    void usersOfTheBridgesDefaultShouldBeMigratedToo() {
        contoso.with(
                onBridge("ashaw", AARHUS, "11111"),
                onBridge("bob", BERLIN, "22222"),
                onBridge("carol", "", "33333"),
                onBridge("dave", AARHUS, "44444").withOptedOut(true));

        var begun = retirements.start(ADMIN, OTHER_TOLL, TOLL);
        retirements.advance();

        assertThat(contoso.requests.all())
                .extracting(MigrationRequest::userPrincipalName)
                .containsExactly("ashaw@contoso.com", "carol@contoso.com");
        assertThat(found(begun).users()).isZero();
        assertThat(contoso.trail.entries())
                .extracting(AuditEntry::reason)
                .containsExactly("", "NUMBER_RETIRED", "NUMBER_RETIRED", "OPTED_OUT");
    }

    @Test
    void withoutReplacementEverybodyShouldBeSearchedAtOnce() {
        contoso.with(online("ashaw"), online("bob"));
        var begun = retirements.start(ADMIN, OTHER_TOLL, "");
        retirements.advance();
        assertThat(found(begun)).matches(r -> r.state() == State.Released && r.verified() == 2);
    }

    @Test
    void manyUsersShouldBeDoneInBoundedSteps() {
        var users = IntStream.range(0, 2_300)
                .mapToObj(i -> having("user" + i, Integer.toString(100_000 + i)))
                .toArray(User[]::new);
        contoso.with(users);
        var begun = retirements.start(ADMIN, OTHER_TOLL, TOLL);
        retirements.advance();
        assertThat(found(begun)).matches(r -> r.state() == State.Migrating && r.users() == 2_300);
        work(contoso, RequestState.Succeeded);

        retirements.advance();
        assertThat(found(begun)).matches(r -> r.state() == State.Verifying && r.verified() == 200);
        IntStream.range(0, 12).forEach(_ -> retirements.advance());
        assertThat(found(begun)).matches(r -> r.state() == State.Released && r.verified() == 2_300);
    }

    @Test
    void numbersInUseShouldBeRefused() {
        contoso.with(having("ashaw"));

        retirements.check(ADMIN, OTHER_TOLL, TOLL);
        refused(Why.NUMBER_IN_USE, "1 users", () -> retirements.check(ADMIN, OTHER_TOLL, ""));
        refused(Why.NUMBER_IN_USE, "1 users", () -> retirements.start(ADMIN, OTHER_TOLL, ""));
        refused(
                Why.NUMBER_IN_USE,
                "Set-CsOnlineDialInConferencingBridge",
                () -> retirements.start(ADMIN, TOLL, OTHER_TOLL));
        refused(Why.INVALID, "Replacement", () -> retirements.start(ADMIN, OTHER_TOLL, TOLL_FREE));
        refused(Why.INVALID, "Replacement", () -> retirements.start(ADMIN, OTHER_TOLL, BERLIN_TOLL));
        refused(Why.INVALID, "another number", () -> retirements.start(ADMIN, OTHER_TOLL, OTHER_TOLL));
        refused(Why.CONFLICT, "no bridge", () -> retirements.start(ADMIN, SPARE, ""));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> retirements.start(ADMIN, "+4511111111", ""));
        contoso.with(SampleSettings.disabled());
        refused(Why.MIGRATION_DISABLED, "MeetingMigrationEnabled", () -> retirements.start(ADMIN, OTHER_TOLL, TOLL));
        assertThat(contoso.trail.entries()).isEmpty();
    }

    @Test
    void oneRetirementOfANumberAtATime() {
        contoso.with(having("ashaw"));
        var begun = retirements.start(ADMIN, OTHER_TOLL, TOLL);
        refused(Why.CONFLICT, "already", () -> retirements.start(ADMIN, OTHER_TOLL, TOLL));

        assertThat(retirements.cancel(ADMIN, begun.id()).state()).isEqualTo(State.Cancelled);
        retirements.advance();

        assertThat(contoso.user("ashaw").audio().tollNumber()).isEqualTo(OTHER_TOLL);
        refused(Why.CONFLICT, "has ended", () -> retirements.cancel(ADMIN, begun.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> retirements.cancel(new Admin("fabrikam", "x"), begun.id()));
    }

    @Test
    void numberThatSomebodyGetsDuringTheSearchShouldStayAssigned() {
        contoso.with(online("ashaw"));
        NumberScan busy = (_, _) -> {
            contoso.with(having("late"));
            return new Result.NotShown();
        };
        var slow = retirements(contoso, busy);
        var begun = slow.start(ADMIN, OTHER_TOLL, "");
        slow.advance();
        assertThat(found(begun).state()).isEqualTo(State.Blocked);
        assertThat(bridgeOf(OTHER_TOLL)).isEqualTo(AARHUS);
    }

    @Test
    void aStepThatAnotherProcessTookShouldChangeNothing() {
        contoso.with(online("ashaw"));
        var begun = retirements.start(ADMIN, OTHER_TOLL, "");
        NumberScan overtaken = (_, _) -> {
            retirements.cancel(ADMIN, begun.id());
            return new Result.NotShown();
        };
        retirements(contoso, overtaken).advance();
        assertThat(found(begun).state()).isEqualTo(State.Cancelled);
        assertThat(bridgeOf(OTHER_TOLL)).isEqualTo(AARHUS);
    }

    @Test
    void faultOfOneRetirementShouldNotStopTheOthers() {
        contoso.with(online("ashaw"));
        var first = retirements.start(ADMIN, OTHER_TOLL, "");
        var second = retirements.start(ADMIN, TOLL_FREE, "");
        var faulty = retirements(contoso, (_, number) -> {
            if (number.equals(OTHER_TOLL)) {
                throw new IllegalStateException("broken");
            }
            return new Result.NotShown();
        });
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(faulty::advance);
        assertThat(found(first).state()).isEqualTo(State.Verifying);
        assertThat(found(second).state()).isEqualTo(State.Released);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void killedAtAnyCallItShouldComeToTheSameEnd(boolean afterwards) {
        var undisturbed = end(new Crash(Integer.MAX_VALUE, afterwards));
        var deaths = 0;
        for (int at = 1; ; at++) {
            var crash = new Crash(at, afterwards);
            var end = end(crash);
            if (!crash.happened()) {
                break;
            }
            deaths++;
            assertThat(end).as("killed at call " + at).isEqualTo(undisturbed);
        }
        assertThat(deaths).isGreaterThan(40);
    }

    /// All that can be seen at the end, of a retirement during which the process dies once.
    private static List<Object> end(Crash crash) {
        var world = new Contoso().with(having("ashaw"), having("bob", "22222").withOptedOut(true), online("carol"));
        world.with(onBridge("dave", "", "33333"));
        NumberScan scan = (_, _) -> new Result.NotShown();
        retirements(world, scan).start(ADMIN, OTHER_TOLL, TOLL);
        var mortal = retirements(world, scan, crash);
        for (int i = 0; i < 20; i++) {
            try {
                mortal.advance();
            } catch (Crash.Died _) {
                mortal = retirements(world, scan);
            }
            work(world, RequestState.Succeeded);
        }
        var ended = world.retirements.list(TENANT).getFirst();
        assertThat(ended.state()).isEqualTo(State.Released);
        return List.of(
                List.of(ended.users(), ended.waiting(), ended.verified(), ended.showing(), ended.message()),
                world.directory.users(TENANT, UserFilter.ALL, "", 100),
                world.directory.numbers(TENANT),
                world.requests.all(),
                world.trail.entries());
    }

    private Retirement found(Retirement retirement) {
        return retirements.find(TENANT, retirement.id()).orElseThrow();
    }

    private String bridgeOf(String number) {
        return contoso.directory.numbers(TENANT).stream()
                .filter(known -> known.number().equals(number))
                .map(ServiceNumber::bridgeId)
                .findFirst()
                .orElseThrow();
    }

    private static void work(Contoso world, RequestState end) {
        for (var request : world.requests.all()) {
            if (request.state().isOpen()) {
                world.requests.begin(request.id(), NOW);
                world.requests.end(request.id(), end);
            }
        }
    }

    private static User having(String name) {
        return having(name, Integer.toString(10_000 + name.hashCode() % 1_000));
    }

    private static User having(String name, String conferenceId) {
        var user = onBridge(name, AARHUS, conferenceId);
        return user.withAudio(user.audio().withNumber(NumberKind.TOLL, OTHER_TOLL));
    }

    private static NumberRetirements retirements(Contoso world, NumberScan scan) {
        return retirements(world, scan, new Crash(Integer.MAX_VALUE, false));
    }

    private static NumberRetirements retirements(Contoso world, NumberScan scan, Crash crash) {
        return new NumberRetirements(
                crash.through(Transactions.class, world.transactions),
                crash.through(Directory.class, world.directory),
                crash.through(Requests.class, world.requests),
                crash.through(AuditTrail.class, world.trail),
                crash.through(RetirementStore.class, world.retirements),
                crash.through(NumberScan.class, scan),
                world.clock);
    }

    private static void refused(Why why, String part, Runnable command) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(command::run)
                .matches(refused -> refused.why() == why)
                .withMessageContaining(part);
    }
}
