package org.meetingmigration.server.web;

import java.util.List;
import java.util.Optional;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.migration.request.MigrationRequest;

/// A page of the list of requests.
///
/// @param tooManyUsers whether more users match than are looked for: the text has to be longer
/// @param next query of the page behind this one; empty at the end
public record RequestsView(
        RequestsQuery query,
        List<MigrationRequest> requests,
        List<Bridge> bridges,
        boolean tooManyUsers,
        Optional<RequestsQuery> next) {

    public RequestsView {
        requests = List.copyOf(requests);
        bridges = List.copyOf(bridges);
    }

    /// What the page's forms are about: without the place.
    public RequestsQuery first() {
        return query.by(query.order());
    }
}
