package org.meetingmigration.administration;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.meetingmigration.administration.Consequences.Changed;
import org.meetingmigration.administration.Consequences.Described;
import org.meetingmigration.administration.RetirementStore.Stored;
import org.meetingmigration.administration.Retirements.Retirement;
import org.meetingmigration.administration.Retirements.State;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.Change;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.ServiceNumber;
import org.meetingmigration.directory.User;
import org.meetingmigration.directory.UserFilter;
import org.meetingmigration.policy.TriggerPolicy;

/// Gives users another number, then also migrates those who go by their bridge's default number: that may have
/// been this one until a moment ago.
final class Repointing {

    private static final int PAGE = 1_000;

    private final Transactions transactions;
    private final Directory directory;
    private final Consequences consequences;
    private final RetirementStore store;
    private final InstantSource clock;

    Repointing(
            Transactions transactions,
            Directory directory,
            Consequences consequences,
            RetirementStore store,
            InstantSource clock) {
        this.transactions = transactions;
        this.directory = directory;
        this.consequences = consequences;
        this.store = store;
        this.clock = clock;
    }

    Stored step(Stored stored) {
        return transactions.run(() -> {
            var retirement = stored.retirement();
            var bridges = Bridges.of(directory, retirement.tenant());
            var number = bridges.number(retirement.number());
            var bridge = number.flatMap(known -> bridges.find(known.bridgeId()));
            if (number.isEmpty()
                    || bridge.isEmpty()
                    || !bridges.isAssigned(
                            retirement.replacement(), number.get().kind(), bridge.get())) {
                return blocked(stored);
            }
            return step(stored, bridges, number.get(), bridge.get());
        });
    }

    private Stored blocked(Stored stored) {
        var message = "Numbers were taken off the bridge meanwhile; check "
                + stored.retirement().number() + " and " + stored.retirement().replacement()
                + ", then retire the number again";
        return save(stored, Progress.in(stored.retirement(), State.Blocked, message, clock.instant()), "");
    }

    private Stored step(Stored stored, Bridges bridges, ServiceNumber number, Bridge bridge) {
        var retirement = stored.retirement();
        var having = users(retirement, UserFilter.withNumber(number.kind(), number.number()), "");
        if (!having.isEmpty()) {
            var changed = having.stream()
                    .map(user -> BulkChange.withNumber(user, number.kind(), retirement.replacement()))
                    .toList();
            return migrate(stored, changed, having.size(), stored.cursor());
        }
        var others = number.kind() == NumberKind.TOLL ? byDefault(retirement, stored.cursor()) : List.<User>of();
        if (others.isEmpty()) {
            var message = "Waiting for the migration of the users' meetings";
            return save(stored, Progress.in(retirement, State.Migrating, message, clock.instant()), "");
        }
        var concerned = others.stream()
                .filter(user -> bridges.of(user.audio()).equals(Optional.of(bridge)))
                .map(Repointing::byDefault)
                .toList();
        return migrate(stored, concerned, 0, others.getLast().userPrincipalName());
    }

    private List<User> byDefault(Retirement retirement, String after) {
        var filter = new UserFilter(null, null, true, null, "", NumberKind.TOLL, UserFilter.WITHOUT_NUMBER, "", "");
        return users(retirement, filter, after);
    }

    private static Changed byDefault(User user) {
        var change = new Change.DefaultNumberChanged(NumberKind.TOLL);
        return new Changed(
                user, user, List.of(new Described(change, "Default toll number of the bridge may have changed")));
    }

    private List<User> users(Retirement retirement, UserFilter filter, String after) {
        return directory.users(retirement.tenant(), filter, after, PAGE);
    }

    private Stored migrate(Stored stored, List<Changed> changed, int repointed, String cursor) {
        var retirement = stored.retirement();
        var admin = new Admin(retirement.tenant(), retirement.requestedBy());
        var settings = directory.settings(retirement.tenant()).value();
        var effects = consequences.store(
                admin, NumberRetirements.ACTION, settings, (_, user) -> TriggerPolicy.numberRetired(user), changed);
        var requests = effects.stream()
                .flatMap(effect -> effect.effects().stream())
                .map(Effect::request)
                .filter(request -> !request.isEmpty())
                .toList();
        store.await(retirement.id(), requests);
        var waiting = store.countAwaited(retirement.id());
        return save(
                stored,
                Progress.repointed(retirement, retirement.users() + repointed, waiting, clock.instant()),
                cursor);
    }

    private Stored save(Stored stored, Retirement after, String cursor) {
        return RetirementSteps.save(store, new Stored(after, cursor, stored.version()));
    }
}
