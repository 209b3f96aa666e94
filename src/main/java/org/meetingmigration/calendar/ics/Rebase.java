package org.meetingmigration.calendar.ics;

import java.util.List;
import java.util.Optional;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.CarrierChange;

/// Finds the carriers of a change in another reading of the event, by name and text.
final class Rebase {

    private Rebase() {}

    /// @param index the event's position in that reading
    /// @return empty if a carrier is another now
    static Optional<PartChange> onto(EventReading event, int index, PartChange change) {
        List<Carrier> carriers = event.carriers().found().stream()
                .map(CarrierReader.Bound::carrier)
                .toList();
        List<CarrierChange> changes = change.changes().stream()
                .flatMap(one -> onto(carriers, one).stream())
                .toList();
        return changes.size() == change.changes().size()
                ? Optional.of(new PartChange(index, change.key(), changes, change.stamp(), change.fullUpdate()))
                : Optional.empty();
    }

    private static Optional<CarrierChange> onto(List<Carrier> carriers, CarrierChange change) {
        return switch (change) {
            case CarrierChange.Splice splice ->
                find(carriers, splice.carrier())
                        .map(carrier -> new CarrierChange.Splice(carrier, splice.replacements()));
            case CarrierChange.Remove remove -> find(carriers, remove.carrier()).map(CarrierChange.Remove::new);
            case CarrierChange.Add add -> Optional.of(add);
        };
    }

    private static Optional<Carrier> find(List<Carrier> carriers, Carrier wanted) {
        return carriers.stream()
                .filter(carrier ->
                        carrier.name().equals(wanted.name()) && carrier.text().equals(wanted.text()))
                .findFirst();
    }
}
