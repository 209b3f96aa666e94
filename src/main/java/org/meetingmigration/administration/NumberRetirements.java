package org.meetingmigration.administration;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.meetingmigration.administration.Entries.Subject;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.ServiceNumber;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.migration.worker.NumberScan;

/// [Retirements] on the stores. Each step is one transaction that stores how far it came together with what it
/// did, so that a step that was killed is done again from its beginning; of two processes that take the same
/// step, one stores and the other takes everything back.
public final class NumberRetirements implements Retirements {

    static final String ACTION = "Unregister-CsOnlineDialInConferencingServiceNumber";

    /// How many steps one call takes at most, so that one retirement does not keep the others waiting.
    private static final int STEPS = 20;

    private final Transactions transactions;
    private final Directory directory;
    private final AuditTrail trail;
    private final RetirementStore store;
    private final InstantSource clock;
    private final RetirementSteps steps;

    public NumberRetirements(
            Transactions transactions,
            Directory directory,
            Requests requests,
            AuditTrail trail,
            RetirementStore store,
            NumberScan scan,
            InstantSource clock) {
        this.transactions = transactions;
        this.directory = directory;
        this.trail = trail;
        this.store = store;
        this.clock = clock;
        var consequences = new Consequences(directory, requests, trail, clock);
        this.steps = new RetirementSteps(
                new Repointing(transactions, directory, consequences, store, clock),
                new Waiting(transactions, requests, store, clock),
                new Verifying(transactions, directory, trail, store, scan, clock));
    }

    /// @throws NotFound when the tenant has no such number
    /// @throws Refused with NUMBER_IN_USE as in [Retirements#start], INVALID for a replacement of another
    ///     bridge or kind, CONFLICT when the number is on no bridge or being retired, MIGRATION_DISABLED
    @Override
    public Retirement start(Admin admin, String number, String replacement) {
        try {
            return transactions.run(() -> begin(admin, number, replacement));
        } catch (Directory.Conflict conflict) {
            throw new Refused(Refused.Why.CONFLICT, Objects.toString(conflict.getMessage(), ""));
        }
    }

    @Override
    public void check(Admin admin, String number, String replacement) {
        var _ = checked(admin, number, replacement);
    }

    /// @param replacement empty for none
    private record Numbers(ServiceNumber retired, String replacement) {}

    private Numbers checked(Admin admin, String text, String replacementText) {
        Switches.refuseDisabled(directory.settings(admin.tenant()).value());
        var check = new RetirementCheck(directory, admin.tenant(), store.list(admin.tenant()));
        var number = check.number(text);
        var replacement = replacementText.isBlank() ? "" : check.replacement(number, replacementText);
        check.refuseInUse(number, replacement);
        return new Numbers(number, replacement);
    }

    private Retirement begin(Admin admin, String text, String replacementText) {
        var numbers = checked(admin, text, replacementText);
        var number = numbers.retired();
        var replacement = numbers.replacement();
        var now = clock.instant();
        var begun = new Retirement(
                UUID.randomUUID().toString(),
                admin.tenant(),
                number.number(),
                replacement,
                replacement.isEmpty() ? State.Verifying : State.Repointing,
                0,
                0,
                0,
                0,
                List.of(),
                replacement.isEmpty() ? "Searching all calendars" : "Users get " + replacement,
                now,
                now,
                admin.actor());
        store.add(begun);
        record(
                admin,
                number.number(),
                "Retirement begun" + (replacement.isEmpty() ? "" : ", users get " + replacement));
        return begun;
    }

    @Override
    public List<String> awaited(String tenant, String id, String after, int limit) {
        return find(tenant, id).isEmpty() ? List.of() : store.awaited(id, after, limit);
    }

    @Override
    public Optional<Retirement> find(String tenant, String id) {
        return store.find(tenant, id).map(RetirementStore.Stored::retirement);
    }

    @Override
    public List<Retirement> list(String tenant) {
        return store.list(tenant);
    }

    /// @throws NotFound when there is no such retirement
    /// @throws Refused with CONFLICT when it has ended, CHANGED_MEANWHILE
    @Override
    public Retirement cancel(Admin admin, String id) {
        return transactions.run(() -> {
            var stored = store.find(admin.tenant(), id)
                    .orElseThrow(() -> new NotFound("There is no retirement " + Texts.shown(id)));
            var retirement = stored.retirement();
            if (!Progress.isOpen(retirement)) {
                throw new Refused(
                        Refused.Why.CONFLICT,
                        "The retirement of " + retirement.number() + " has ended (" + retirement.state()
                                + ") and cannot be cancelled");
            }
            var cancelled = Progress.in(
                    retirement,
                    State.Cancelled,
                    retirement.number() + " stays assigned; users who were re-pointed keep their new number",
                    clock.instant());
            if (!store.save(new RetirementStore.Stored(cancelled, "", stored.version()))) {
                throw new Refused(Refused.Why.CHANGED_MEANWHILE, "It went on meanwhile; cancel it again");
            }
            record(admin, retirement.number(), "Retirement cancelled");
            return cancelled;
        });
    }

    /// A fault of one retirement does not keep the others from their step; it is thrown after them.
    @Override
    public void advance() {
        var faults =
                store.open().stream().flatMap(stored -> fault(stored).stream()).toList();
        if (!faults.isEmpty()) {
            var first = faults.getFirst();
            faults.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private Optional<RuntimeException> fault(RetirementStore.Stored stored) {
        try {
            advance(stored);
            return Optional.empty();
        } catch (RuntimeException fault) {
            return Optional.of(fault);
        }
    }

    private void advance(RetirementStore.Stored stored) {
        var next = Optional.of(stored);
        for (int taken = 0; taken < STEPS && next.isPresent(); taken++) {
            next = steps.step(next.get());
        }
    }

    private void record(Admin admin, String number, String detail) {
        trail.add(List.of(Entries.plain(admin, ACTION, clock.instant(), new Subject(number, number), detail)));
    }
}
