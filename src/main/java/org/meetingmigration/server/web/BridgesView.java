package org.meetingmigration.server.web;

import java.util.List;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.ServiceNumber;

/// The bridges of a tenant with their numbers.
public record BridgesView(List<Bridge> bridges, List<ServiceNumber> numbers) {

    public BridgesView {
        bridges = List.copyOf(bridges);
        numbers = List.copyOf(numbers);
    }

    public List<ServiceNumber> of(Bridge bridge) {
        return numbers.stream()
                .filter(number -> number.bridgeId().equals(bridge.id()))
                .toList();
    }

    /// What may be its default.
    public List<ServiceNumber> toll(Bridge bridge) {
        return of(bridge).stream()
                .filter(number -> number.kind() == NumberKind.TOLL)
                .toList();
    }
}
