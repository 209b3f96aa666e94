package org.meetingmigration.administration;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.Entries.Subject;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.ServiceNumber;

/// Changes of bridges and service numbers. Releasing a number is [Retirements]' business. Every method throws
/// [Refused] with INVALID for values that are none and [NotFound] for a bridge or number that the tenant does
/// not have; what is so already is no change.
public final class BridgeAdministration {

    private static final String CHANGE = "Set-CsOnlineDialInConferencingBridge";

    private final Transactions transactions;
    private final Directory directory;
    private final AuditTrail trail;
    private final InstantSource clock;

    public BridgeAdministration(Transactions transactions, Directory directory, AuditTrail trail, InstantSource clock) {
        this.transactions = transactions;
        this.directory = directory;
        this.trail = trail;
        this.clock = clock;
    }

    /// A new bridge; the first one of a tenant becomes the default.
    ///
    /// @throws Refused with CONFLICT when the name is taken
    public Bridge add(Admin admin, String name, String region) {
        var line = Texts.line("Name", name);
        var place = Texts.lineOrEmpty("Region", region);
        return transactions.run(() -> {
            var bridges = bridges(admin);
            refuseTakenName(bridges, line, "");
            var id = UUID.randomUUID().toString();
            var isDefault = bridges.standard().isEmpty();
            var bridge = new Bridge(admin.tenant(), id, line, place, "", isDefault);
            directory.saveBridge(bridge);
            record(admin, "New-CsOnlineDialInConferencingBridge", new Subject(id, line), "Bridge added");
            return bridge;
        });
    }

    /// `Set-CsOnlineDialInConferencingBridge`; null leaves as it is. Users who have numbers of their own keep
    /// them. Invitations that show a default number of before are not migrated: it still works.
    ///
    /// @param bridge id or name
    /// @param defaultNumber a toll number that is registered on the bridge; empty for none
    /// @throws Refused with CONFLICT when the name is taken
    public Bridge change(
            Admin admin, String bridge, @Nullable String name, @Nullable String defaultNumber, boolean setDefault) {
        return transactions.run(() -> {
            var bridges = bridges(admin);
            var before = known(bridges, bridge);
            var newName = name == null ? before.name() : Texts.line("Name", name);
            refuseTakenName(bridges, newName, before.id());
            var number = defaultNumber == null ? before.defaultNumber() : number(bridges, before, defaultNumber);
            var after = new Bridge(
                    before.tenant(), before.id(), newName, before.region(), number, before.isDefault() || setDefault);
            if (after.isDefault() && !before.isDefault()) {
                bridges.standard().map(BridgeAdministration::noDefault).ifPresent(directory::saveBridge);
            }
            if (!after.equals(before)) {
                directory.saveBridge(after);
                record(admin, CHANGE, new Subject(after.id(), after.name()), difference(before, after));
            }
            return after;
        });
    }

    private static String number(Bridges bridges, Bridge bridge, String number) {
        return number.isBlank() ? "" : bridges.assigned("DefaultServiceNumber", number, NumberKind.TOLL, bridge);
    }

    private static Bridge noDefault(Bridge bridge) {
        return new Bridge(bridge.tenant(), bridge.id(), bridge.name(), bridge.region(), bridge.defaultNumber(), false);
    }

    private static String difference(Bridge before, Bridge after) {
        var words = new ArrayList<String>();
        if (!after.name().equals(before.name())) {
            words.add("Name: " + before.name() + " → " + after.name());
        }
        if (!after.defaultNumber().equals(before.defaultNumber())) {
            words.add(
                    "DefaultServiceNumber: " + orNone(before.defaultNumber()) + " → " + orNone(after.defaultNumber()));
        }
        if (after.isDefault() != before.isDefault()) {
            words.add("Default bridge of the tenant");
        }
        return String.join("; ", words);
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }

    /// A number that the tenant got, assigned to no bridge yet.
    ///
    /// @throws Refused with CONFLICT when the tenant has it
    public ServiceNumber addNumber(Admin admin, String number, NumberKind kind, String place) {
        var normal = PhoneNumbers.normal("Number", number);
        var where = Texts.lineOrEmpty("Place", place);
        return transactions.run(() -> {
            if (bridges(admin).number(normal).isPresent()) {
                throw new Refused(
                        Refused.Why.CONFLICT, normal + " is there already; register it on a bridge, or add another");
            }
            var added = new ServiceNumber(admin.tenant(), normal, kind, "", where, "", List.of());
            directory.saveNumber(added);
            record(
                    admin,
                    "New-CsOnlineDialInConferencingServiceNumber",
                    new Subject(normal, normal),
                    "Service number added: " + Bridges.named(kind));
            return added;
        });
    }

    /// `Register-CsOnlineDialInConferencingServiceNumber`.
    ///
    /// @param bridge id or name
    /// @throws Refused with CONFLICT when it is registered on another bridge
    public ServiceNumber register(Admin admin, String number, String bridge) {
        return transactions.run(() -> {
            var bridges = bridges(admin);
            var target = known(bridges, bridge);
            var before = knownNumber(bridges, number);
            if (before.bridgeId().equals(target.id())) {
                return before;
            }
            if (!before.bridgeId().isEmpty()) {
                var other = bridges.find(before.bridgeId()).map(Bridge::name).orElse(before.bridgeId());
                throw new Refused(
                        Refused.Why.CONFLICT,
                        before.number() + " is registered on bridge " + other + "; take it from there first with "
                                + "Unregister-CsOnlineDialInConferencingServiceNumber -Identity " + before.number());
            }
            return save(
                    admin,
                    "Register-CsOnlineDialInConferencingServiceNumber",
                    NumberChange.onBridge(before, target.id()),
                    "Bridge: none → " + target.name());
        });
    }

    /// `Set-CsOnlineDialInConferencingServiceNumber`; null leaves as it is.
    ///
    /// @param primary BCP 47, for example `da-DK`; empty for none
    /// @param secondary at most four, none of them the primary one
    public ServiceNumber languages(
            Admin admin, String number, @Nullable String primary, @Nullable List<String> secondary) {
        return transactions.run(() -> {
            var before = knownNumber(bridges(admin), number);
            var after = NumberChange.withLanguages(before, primary, secondary);
            return after.equals(before)
                    ? before
                    : save(
                            admin,
                            "Set-CsOnlineDialInConferencingServiceNumber",
                            after,
                            "Languages: " + orNone(after.primaryLanguage()) + ", then "
                                    + orNone(String.join(", ", after.secondaryLanguages())));
        });
    }

    private ServiceNumber save(Admin admin, String action, ServiceNumber number, String detail) {
        directory.saveNumber(number);
        record(admin, action, new Subject(number.number(), number.number()), detail);
        return number;
    }

    private void record(Admin admin, String action, Subject subject, String detail) {
        trail.add(List.of(Entries.plain(admin, action, clock.instant(), subject, detail)));
    }

    private Bridges bridges(Admin admin) {
        return Bridges.of(directory, admin.tenant());
    }

    private static Bridge known(Bridges bridges, String bridge) {
        return bridges.find(bridge).orElseThrow(() -> new NotFound(bridges.unknown(bridge)));
    }

    private static ServiceNumber knownNumber(Bridges bridges, String number) {
        var normal = PhoneNumbers.normal("Identity", number);
        return bridges.number(normal).orElseThrow(() -> NumberChange.unknown(normal));
    }

    /// @param except id of the bridge that may have it
    private static void refuseTakenName(Bridges bridges, String name, String except) {
        Optional<Bridge> taken =
                bridges.find(name).filter(bridge -> !bridge.id().equals(except));
        if (taken.isPresent()) {
            throw new Refused(
                    Refused.Why.CONFLICT, "There is a bridge " + Texts.shown(name) + " already; choose another name");
        }
    }
}
