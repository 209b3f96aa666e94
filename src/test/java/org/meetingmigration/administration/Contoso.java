package org.meetingmigration.administration;

import static org.meetingmigration.directory.SampleUsers.TENANT;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.meetingmigration.administration.AuditTrail.AuditEntry;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.MemoryDirectory;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.ServiceNumber;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.request.MemoryRequests;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.policy.Verdict;

/// A tenant with two bridges and their numbers, and all stores in memory.
final class Contoso {

    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final Admin ADMIN = new Admin(TENANT, "token-7");

    static final String AARHUS = "bridge-aarhus";
    static final String BERLIN = "bridge-berlin";
    static final String TOLL = "+4589881234";
    static final String OTHER_TOLL = "+4589885678";
    static final String TOLL_FREE = "+4580250001";
    static final String BERLIN_TOLL = "+493012345678";
    static final String SPARE = "+4589889999";

    final MemoryDirectory directory = new MemoryDirectory();
    final MemoryRequests requests = new MemoryRequests();
    final MemoryTrail trail = new MemoryTrail();
    final MemoryRetirementStore retirements = new MemoryRetirementStore();
    final MemoryTransactions transactions = new MemoryTransactions(directory, requests, trail, retirements);
    final InstantSource clock = InstantSource.fixed(NOW);

    Contoso() {
        directory.addTenant(TENANT);
        directory.saveBridge(new Bridge(TENANT, AARHUS, "Aarhus", "EU", TOLL, true));
        directory.saveBridge(new Bridge(TENANT, BERLIN, "Berlin", "EU", BERLIN_TOLL, false));
        number(TOLL, NumberKind.TOLL, AARHUS);
        number(OTHER_TOLL, NumberKind.TOLL, AARHUS);
        number(TOLL_FREE, NumberKind.TOLL_FREE, AARHUS);
        number(BERLIN_TOLL, NumberKind.TOLL, BERLIN);
        number(SPARE, NumberKind.TOLL, "");
    }

    private void number(String number, NumberKind kind, String bridge) {
        directory.saveNumber(new ServiceNumber(TENANT, number, kind, bridge, "", "da-DK", List.of()));
    }

    Contoso with(TenantSettings settings) {
        directory.saveSettings(TENANT, settings, directory.settings(TENANT).version());
        return this;
    }

    Contoso with(User... users) {
        directory.saveUsers(List.of(users));
        return this;
    }

    UserAdministration users(RandomGenerator random) {
        return new UserAdministration(
                transactions, directory, new Consequences(directory, requests, trail, clock), random);
    }

    UserAdministration users() {
        return new UserAdministration(transactions, directory, requests, trail, clock);
    }

    User user(String name) {
        return directory.user(TENANT, name + "@contoso.com").orElseThrow();
    }

    MigrationRequest onlyRequest() {
        if (requests.all().size() != 1) {
            throw new AssertionError("one request expected: " + requests.all());
        }
        return requests.all().getFirst();
    }

    List<String> details() {
        return trail.entries().stream().map(AuditEntry::detail).toList();
    }

    static Enum<?> outcome(Effect effect) {
        return switch (effect.verdict()) {
            case Verdict.Enqueue enqueue -> enqueue.trigger();
            case Verdict.Ignore ignore -> ignore.reason();
        };
    }

    static List<? extends Enum<?>> outcomes(Effects effects) {
        return effects.effects().stream().map(Contoso::outcome).toList();
    }
}
