package org.meetingmigration.administration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.meetingmigration.directory.AudioConferencing;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.ServiceNumber;

/// The bridges and numbers of a tenant, to check what commands name.
record Bridges(List<Bridge> bridges, List<ServiceNumber> numbers) {

    static Bridges of(Directory directory, String tenant) {
        return new Bridges(directory.bridges(tenant), directory.numbers(tenant));
    }

    /// The tenant's default; empty when it has no bridge.
    Optional<Bridge> standard() {
        return bridges.stream().filter(Bridge::isDefault).findFirst();
    }

    /// The bridge that a user is on, by name or because it is the default.
    Optional<Bridge> of(AudioConferencing audio) {
        return audio.bridgeId().isEmpty() ? standard() : find(audio.bridgeId());
    }

    /// @throws Refused with INVALID, which names the bridges there are
    Bridge named(String idOrName) {
        return find(idOrName).orElseThrow(() -> new Refused(Refused.Why.INVALID, unknown(idOrName)));
    }

    String unknown(String idOrName) {
        var names = bridges.stream().map(Bridge::name).collect(Collectors.joining(", "));
        return "Bridge: there is no bridge " + Texts.shown(idOrName) + "; "
                + (names.isEmpty() ? "the tenant has none, add one first" : "there are: " + names);
    }

    Optional<Bridge> find(String idOrName) {
        return bridges.stream()
                .filter(bridge ->
                        bridge.id().equalsIgnoreCase(idOrName) || bridge.name().equalsIgnoreCase(idOrName))
                .findFirst();
    }

    /// @param number E.164
    Optional<ServiceNumber> number(String number) {
        return numbers.stream().filter(known -> known.number().equals(number)).findFirst();
    }

    boolean isAssigned(String number, NumberKind kind, Bridge bridge) {
        return number(number)
                .filter(known -> known.kind() == kind && known.bridgeId().equals(bridge.id()))
                .isPresent();
    }

    /// The number in E.164, if it is of that kind and assigned to that bridge.
    ///
    /// @throws Refused with INVALID, which names the field
    String assigned(String field, String text, NumberKind kind, Bridge bridge) {
        var number = PhoneNumbers.normal(field, text);
        if (!isAssigned(number, kind, bridge)) {
            throw new Refused(
                    Refused.Why.INVALID,
                    field + ": " + number + " is no " + named(kind) + " number of bridge " + bridge.name()
                            + "; register it there with Register-CsOnlineDialInConferencingServiceNumber, or choose "
                            + "one that Get-CsOnlineDialInConferencingServiceNumber lists for it");
        }
        return number;
    }

    static String named(NumberKind kind) {
        return switch (kind) {
            case TOLL -> "toll";
            case TOLL_FREE -> "toll-free";
        };
    }
}
