package org.meetingmigration.server;

import java.util.List;
import java.util.Optional;
import org.meetingmigration.administration.Admin;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.administration.Refused;
import org.meetingmigration.administration.Retirements;

/// For backends whose invitations cannot be searched: no number is retired, and none is lost.
final class NoRetirements implements Retirements {

    @Override
    public Retirement start(Admin admin, String number, String replacement) {
        throw new Refused(
                Refused.Why.NUMBER_IN_USE,
                "The invitations cannot be searched here, so nobody knows whether they show " + number
                        + "; it stays assigned.");
    }

    @Override
    public Optional<Retirement> find(String tenant, String id) {
        return Optional.empty();
    }

    @Override
    public List<Retirement> list(String tenant) {
        return List.of();
    }

    @Override
    public Retirement cancel(Admin admin, String id) {
        throw new NotFound("There is no number retirement " + id + ".");
    }

    @Override
    public void advance() {}
}
