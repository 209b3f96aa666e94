package org.meetingmigration.administration;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.meetingmigration.administration.Entries.Subject;
import org.meetingmigration.administration.Progress.Searched;
import org.meetingmigration.administration.RetirementStore.Stored;
import org.meetingmigration.administration.Retirements.Retirement;
import org.meetingmigration.administration.Retirements.State;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.ServiceNumber;
import org.meetingmigration.directory.User;
import org.meetingmigration.directory.UserFilter;
import org.meetingmigration.migration.worker.NumberScan;

/// Searches the calendars of everybody in the tenant, and releases the number if none shows it.
final class Verifying {

    private static final int PAGE = 200;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);
    private static final int MOST_EXAMPLES = 20;

    private final Transactions transactions;
    private final Directory directory;
    private final AuditTrail trail;
    private final RetirementStore store;
    private final NumberScan scan;
    private final InstantSource clock;

    Verifying(
            Transactions transactions,
            Directory directory,
            AuditTrail trail,
            RetirementStore store,
            NumberScan scan,
            InstantSource clock) {
        this.transactions = transactions;
        this.directory = directory;
        this.trail = trail;
        this.store = store;
        this.scan = scan;
        this.clock = clock;
    }

    /// Searches outside of transactions: calendars are slow, and a search that is lost is done again.
    Optional<Stored> step(Stored stored) {
        var users = directory.users(stored.retirement().tenant(), UserFilter.ALL, stored.cursor(), PAGE);
        var until = clock.instant().plus(LONG_ENOUGH);
        var searched = Progress.searched(stored.retirement(), before(stored.retirement()), clock.instant());
        var last = stored.cursor();
        var done = 0;
        for (var user : users) {
            searched = search(searched, user);
            last = user.userPrincipalName();
            done++;
            if (!clock.instant().isBefore(until)) {
                break;
            }
        }
        var isEnd = done == users.size() && users.size() < PAGE;
        var after = searched;
        var cursor = last;
        transactions.run(() -> RetirementSteps.save(
                store, new Stored(isEnd ? end(after) : after, isEnd ? "" : cursor, stored.version())));
        return Optional.empty();
    }

    private static Searched before(Retirement retirement) {
        return new Searched(retirement.verified(), retirement.showing(), retirement.examples());
    }

    private Retirement search(Retirement before, User user) {
        if (user.mailbox().isEmpty()) {
            return before;
        }
        var showing = switch (scan.search(user, before.number())) {
            case NumberScan.Result.NotShown _ -> false;
            case NumberScan.Result.Shown _, NumberScan.Result.Unsearchable _ -> true;
        };
        var examples = new ArrayList<>(before.examples());
        if (showing && examples.size() < MOST_EXAMPLES) {
            examples.add(user.userPrincipalName());
        }
        var searched = new Searched(before.verified() + 1, before.showing() + (showing ? 1 : 0), examples);
        return Progress.searched(before, searched, clock.instant());
    }

    private Retirement end(Retirement searched) {
        var number = directory.numbers(searched.tenant()).stream()
                .filter(known -> known.number().equals(searched.number()))
                .findFirst();
        var obstacle = obstacle(searched, number);
        if (obstacle.isPresent()) {
            record(searched, "Retirement blocked");
            return Progress.in(searched, State.Blocked, obstacle.get(), clock.instant());
        }
        number.filter(known -> !known.bridgeId().isEmpty())
                .ifPresent(known -> directory.saveNumber(NumberChange.onBridge(known, "")));
        record(searched, "Number released");
        var message = "No future invitation shows " + searched.number() + "; it is assigned to no bridge any more";
        return Progress.in(searched, State.Released, message, clock.instant());
    }

    /// What came in between counts too: somebody may have got the number while calendars were searched.
    private Optional<String> obstacle(Retirement searched, Optional<ServiceNumber> number) {
        if (searched.showing() > 0) {
            return Optional.of("Future invitations of " + searched.showing() + " users show " + searched.number()
                    + ", or could not be searched; see their requests with Get-CsMeetingMigrationStatus -Identity, "
                    + "start them with Start-CsExMeetingMigration -Identity, then retire the number again");
        }
        var isDefault = directory.bridges(searched.tenant()).stream()
                .map(Bridge::defaultNumber)
                .anyMatch(searched.number()::equals);
        if (isDefault) {
            return Optional.of(searched.number() + " has become the default number of a bridge; choose another with "
                    + "Set-CsOnlineDialInConferencingBridge, then retire the number again");
        }
        var users = number.map(known ->
                        directory.countUsers(searched.tenant(), UserFilter.withNumber(known.kind(), known.number())))
                .orElse(0L);
        return users == 0
                ? Optional.empty()
                : Optional.of(users + " users got " + searched.number() + " meanwhile; retire the number again, with "
                        + "the number that they get instead");
    }

    private void record(Retirement retirement, String detail) {
        var admin = new Admin(retirement.tenant(), retirement.requestedBy());
        var subject = new Subject(retirement.number(), retirement.number());
        trail.add(List.of(Entries.plain(admin, NumberRetirements.ACTION, clock.instant(), subject, detail)));
    }
}
