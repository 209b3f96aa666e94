package org.meetingmigration.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.meetingmigration.administration.Contoso.*;
import static org.meetingmigration.directory.SampleUsers.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.meetingmigration.administration.AuditTrail.AuditEntry;
import org.meetingmigration.administration.Migrations.Start;
import org.meetingmigration.administration.Refused.Why;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.SampleSettings;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.Mailing;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.migration.worker.Backends;

class MigrationsTest {

    private static final User AT_ZOOM = online("ashaw").withHome(Home.of("zoom"));

    private final Contoso contoso = new Contoso();

    /// What is asked, of which user, and what it makes: type, target, sources.
    static List<Arguments> orders() {
        var online = online("ashaw");
        return List.of(
                arguments(start("All", "Current", ""), online, "ToSameType", "", Set.of()),
                arguments(start("all", "current", ""), AT_ZOOM, "ToSameType", "", Set.of()),
                arguments(start("All", "Teams", ""), online, "AllToTeams", "teams", Set.of()),
                arguments(start("SfB", "Teams", ""), online, "SfbToTeams", "teams", Set.of("skype4b")),
                arguments(start("Teams", "Teams", ""), online, "TeamsToTeams", "teams", Set.of("teams")),
                arguments(start("Teams", "Current", ""), online, "TeamsToTeams", "", Set.of("teams")),
                arguments(start("SfB", "Current", ""), online, "SfbToTeams", "", Set.of("skype4b")),
                arguments(start("SfB", "Current", ""), AT_ZOOM, "SfbToZoom", "", Set.of("skype4b")),
                arguments(start("All", "Current", "Jitsi"), online, "AllToJitsi", "jitsi", Set.of()),
                arguments(start("SfB", "Current", "skype4b"), online, "SfbToSfb", "skype4b", Set.of("skype4b")),
                arguments(
                        start("Teams", "Teams", "jitsi"),
                        onPremises("ashaw"),
                        "TeamsToJitsi",
                        "jitsi",
                        Set.of("teams")),
                arguments(from("zoom"), online, "ZoomToTeams", "", Set.of("zoom")),
                arguments(from("Zoom", "webex"), online, "SomeToTeams", "", Set.of("zoom", "webex")));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void orderShouldBeNamedAfterSourceAndTarget(
            Start start, User user, String type, String target, Set<String> sources) {
        contoso.with(user);

        var order = migrations("teams", "jitsi", "skype4b", "teams", "zoom").order(TENANT, "id-ashaw", start);

        assertThat(order).isEqualTo(new Order(Order.Kind.MIGRATE, type, target, sources, false, "", "", ""));
    }

    static List<Arguments> impossible() {
        return List.of(
                arguments(Start.DEFAULT, onPremises("ashaw"), Why.NO_TARGET, "-TargetProvider: jitsi, zoom"),
                arguments(Start.DEFAULT, online("ashaw").withHome(Home.of("webex")), Why.NO_TARGET, "jitsi, zoom"),
                arguments(Start.DEFAULT, online("ashaw"), Why.NO_TARGET, "No online provider"),
                arguments(start("All", "Teams", ""), online("ashaw"), Why.NO_TARGET, "teams"),
                arguments(start("All", "Current", "webex"), online("ashaw"), Why.NO_TARGET, "jitsi, zoom"),
                arguments(start("Some", "Current", "jitsi"), online("ashaw"), Why.INVALID, "SourceMeetingType"),
                arguments(start("All", "Skype", ""), online("ashaw"), Why.INVALID, "TargetMeetingType"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void impossibleOrdersShouldBeRefusedAndSayWhatIsPossible(Start start, User user, Why why, String part) {
        contoso.with(user);
        refused(why, part, () -> migrations("", "jitsi", "zoom").start(ADMIN, "id-ashaw", start));
        assertThat(contoso.requests.all()).isEmpty();
    }

    @Test
    void manualStartShouldBeDueAtOnceAndReachOptedOutUsers() {
        contoso.with(online("ashaw").withOptedOut(true));

        var request = migrations().start(ADMIN, "ashaw@contoso.com", Start.DEFAULT);

        assertThat(request.due()).isEqualTo(NOW);
        assertThat(request.reasons()).containsExactly("MANUAL");
        assertThat(contoso.trail.entries())
                .extracting(AuditEntry::action, AuditEntry::detail, AuditEntry::reason, AuditEntry::request)
                .containsExactly(tuple("Start-CsExMeetingMigration", "ToSameType", "MANUAL", request.id()));
    }

    @Test
    void disabledTenantShouldRefuseAndNameTheSwitch() {
        contoso.with(SampleSettings.disabled()).with(online("ashaw"));
        refused(
                Why.MIGRATION_DISABLED,
                "Set-CsTenantMigrationConfiguration -MeetingMigrationEnabled $true",
                () -> migrations().start(ADMIN, "id-ashaw", Start.DEFAULT));
        refused(
                Why.MIGRATION_DISABLED,
                "MeetingMigrationEnabled",
                () -> migrations().order(TENANT, "id-ashaw", Start.DEFAULT));
    }

    @Test
    void manualStartShouldJoinWhatWaitsAndFollowWhatRuns() {
        contoso.with(onPremises("ashaw"));
        contoso.users().move(ADMIN, "id-ashaw", Home.ONLINE, false);

        assertThat(migrations().start(ADMIN, "id-ashaw", Start.DEFAULT))
                .matches(request ->
                        request.id().equals("request-1") && request.due().equals(NOW));
        contoso.requests.begin("request-1", NOW);
        assertThat(migrations().start(ADMIN, "id-ashaw", Start.DEFAULT).id()).isEqualTo("request-2");
    }

    @Test
    void stopShouldEndOpenRequestsOnly() {
        contoso.with(online("ashaw"));
        migrations().start(ADMIN, "id-ashaw", Start.DEFAULT);

        assertThat(migrations().stop(ADMIN, "request-1").state()).isEqualTo(RequestState.Failed);

        refused(Why.CONFLICT, "has ended", () -> migrations().stop(ADMIN, "request-1"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> migrations().stop(new Admin("fabrikam", "x"), "request-1"));
        assertThat(contoso.trail.entries()).hasSize(2);
    }

    @Test
    void undoShouldTakeBackWhatHasEnded() {
        contoso.with(online("ashaw"));
        var migrations = migrations();
        migrations.start(ADMIN, "id-ashaw", Start.DEFAULT);
        refused(Why.CONFLICT, "stop it first", () -> migrations.undo(ADMIN, "request-1", ""));
        contoso.requests.begin("request-1", NOW);
        contoso.requests.end("request-1", RequestState.Succeeded);

        var undo = migrations.undo(ADMIN, "request-1", "uid-7");

        assertThat(undo.order()).isEqualTo(Order.undo("request-1", "uid-7"));
        assertThat(undo.due()).isEqualTo(NOW);
        contoso.requests.begin(undo.id(), NOW);
        contoso.requests.end(undo.id(), RequestState.Succeeded);
        refused(Why.CONFLICT, "itself an undo", () -> migrations.undo(ADMIN, undo.id(), ""));
    }

    @Test
    void undoShouldNotSwallowARequestThatWaits() {
        contoso.with(online("ashaw"));
        var migrations = migrations();
        migrations.start(ADMIN, "id-ashaw", Start.DEFAULT);
        contoso.requests.begin("request-1", NOW);
        contoso.requests.end("request-1", RequestState.Failed);
        migrations.start(ADMIN, "id-ashaw", Start.DEFAULT);

        refused(Why.CONFLICT, "request-2", () -> migrations.undo(ADMIN, "request-1", ""));
    }

    private Migrations migrations() {
        return migrations("jitsi", "jitsi");
    }

    private Migrations migrations(String online, String... providers) {
        return new Migrations(
                contoso.transactions,
                contoso.directory,
                contoso.requests,
                new Providers(online, new TreeSet<>(Set.of(providers))),
                contoso.trail,
                contoso.clock);
    }

    private static Start start(String source, String target, String provider) {
        return new Start(source, target, provider, Set.of(), false, "");
    }

    private static Start from(String... sources) {
        return new Start("All", "Current", "", Set.of(sources), false, "");
    }

    private static void refused(Why why, String part, Runnable command) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(command::run)
                .matches(refused -> refused.why() == why)
                .withMessageContaining(part);
    }

    private record Providers(String online, SortedSet<String> names) implements Backends {

        @Override
        public SortedSet<String> providers(String tenant) {
            return names;
        }

        @Override
        public String onlineProvider(String tenant) {
            return online;
        }

        @Override
        public Optional<Calendar> calendar(User user, Instant moment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ConferencingProvider provider(String tenant, String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mailing mailing(String tenant) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String calendarHost(String tenant) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int hostLimit(String calendarHost) {
            throw new UnsupportedOperationException();
        }
    }
}
