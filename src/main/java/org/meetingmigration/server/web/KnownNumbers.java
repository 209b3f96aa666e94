package org.meetingmigration.server.web;

import java.util.List;
import java.util.Optional;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.administration.Retirements;
import org.meetingmigration.administration.Retirements.Retirement;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.ServiceNumber;

/// The numbers of a tenant with what stands around each.
record KnownNumbers(List<ServiceNumber> numbers, List<Bridge> bridges, List<Retirement> retirements) {

    static KnownNumbers of(Directory directory, Retirements retirements, String tenant) {
        return new KnownNumbers(directory.numbers(tenant), directory.bridges(tenant), retirements.list(tenant));
    }

    /// @throws NotFound if the tenant does not have it
    NumberLine named(String number) {
        return numbers.stream()
                .filter(known -> known.number().equals(number))
                .findFirst()
                .map(this::line)
                .orElseThrow(() -> new NotFound("There is no service number " + number + "."));
    }

    NumberLine line(ServiceNumber number) {
        return new NumberLine(
                number,
                bridges.stream()
                        .filter(bridge -> bridge.id().equals(number.bridgeId()))
                        .findFirst(),
                bridges.stream()
                        .filter(bridge -> bridge.defaultNumber().equals(number.number()))
                        .findFirst(),
                open(number.number()));
    }

    private Optional<Retirement> open(String number) {
        return retirements.stream()
                .filter(retirement -> retirement.number().equals(number) && RetirementView.isOpen(retirement.state()))
                .findFirst();
    }

    /// Retirements of a number, newest first.
    List<Retirement> of(String number) {
        return retirements.stream()
                .filter(retirement -> retirement.number().equals(number))
                .toList();
    }

    /// What users of a number may get instead.
    List<ServiceNumber> replacements(ServiceNumber number) {
        return numbers.stream()
                .filter(other ->
                        other.kind() == number.kind() && other.bridgeId().equals(number.bridgeId()))
                .filter(other -> !other.equals(number) && open(other.number()).isEmpty())
                .toList();
    }
}
