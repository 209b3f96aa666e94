package org.meetingmigration.server.api.wire;

import java.time.Instant;
import java.util.List;
import org.meetingmigration.administration.Retirements.Retirement;

/// See [Retirement].
public record RetirementJson(
        String id,
        String number,
        String replacement,
        String state,
        long users,
        long waiting,
        long verified,
        long showing,
        List<String> examples,
        String message,
        Instant created,
        Instant modified,
        String requestedBy) {

    public static RetirementJson of(Retirement retirement) {
        return new RetirementJson(
                retirement.id(),
                retirement.number(),
                retirement.replacement(),
                retirement.state().name(),
                retirement.users(),
                retirement.waiting(),
                retirement.verified(),
                retirement.showing(),
                retirement.examples(),
                retirement.message(),
                retirement.created(),
                retirement.modified(),
                retirement.requestedBy());
    }
}
