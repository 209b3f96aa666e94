package org.meetingmigration.server.web;

import java.util.List;
import org.meetingmigration.administration.Retirements.Retirement;

/// A page of the retirements of a tenant, newest first.
///
/// @param next id to go on behind; empty at the end
public record RetirementsView(List<Retirement> retirements, boolean first, String next) {

    public RetirementsView {
        retirements = List.copyOf(retirements);
    }
}
