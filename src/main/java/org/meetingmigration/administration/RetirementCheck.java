package org.meetingmigration.administration;

import java.util.List;
import org.meetingmigration.administration.Retirements.Retirement;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.ServiceNumber;
import org.meetingmigration.directory.UserFilter;

/// Whether a number may be retired.
final class RetirementCheck {

    private final Directory directory;
    private final String tenant;
    private final List<Retirement> retirements;
    private final Bridges bridges;

    RetirementCheck(Directory directory, String tenant, List<Retirement> retirements) {
        this.directory = directory;
        this.tenant = tenant;
        this.retirements = retirements;
        this.bridges = Bridges.of(directory, tenant);
    }

    ServiceNumber number(String text) {
        var normal = PhoneNumbers.normal("Identity", text);
        var number = bridges.number(normal).orElseThrow(() -> NumberChange.unknown(normal));
        if (number.bridgeId().isEmpty()) {
            throw new Refused(Refused.Why.CONFLICT, normal + " is assigned to no bridge, so it is free already");
        }
        if (isBeingRetired(normal)) {
            throw new Refused(Refused.Why.CONFLICT, normal + " is being retired already; wait for its end, or cancel");
        }
        return number;
    }

    private boolean isBeingRetired(String number) {
        return retirements.stream().anyMatch(open -> open.number().equals(number) && Progress.isOpen(open));
    }

    String replacement(ServiceNumber number, String text) {
        var bridge =
                bridges.find(number.bridgeId()).orElseThrow(() -> new NotFound(bridges.unknown(number.bridgeId())));
        var replacement = bridges.assigned("Replacement", text, number.kind(), bridge);
        if (replacement.equals(number.number())) {
            throw new Refused(Refused.Why.INVALID, "Replacement: give another number than the one that is retired");
        }
        if (isBeingRetired(replacement)) {
            throw new Refused(
                    Refused.Why.CONFLICT, replacement + " is being retired itself; choose another replacement");
        }
        return replacement;
    }

    void refuseInUse(ServiceNumber number, String replacement) {
        bridges.bridges().stream()
                .filter(bridge -> bridge.defaultNumber().equals(number.number()))
                .findFirst()
                .ifPresent(bridge -> {
                    throw isDefault(number.number(), bridge);
                });
        var users = directory.countUsers(tenant, UserFilter.withNumber(number.kind(), number.number()));
        if (users > 0 && replacement.isEmpty()) {
            throw new Refused(
                    Refused.Why.NUMBER_IN_USE,
                    number.number() + " is the number of " + users
                            + " users; name the number that they get instead, and their meetings follow");
        }
    }

    private static Refused isDefault(String number, Bridge bridge) {
        return new Refused(
                Refused.Why.NUMBER_IN_USE,
                number + " is the default number of bridge " + bridge.name() + "; choose another first with "
                        + "Set-CsOnlineDialInConferencingBridge -Identity " + bridge.id() + " -DefaultServiceNumber");
    }
}
