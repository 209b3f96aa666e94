package org.meetingmigration.server.web;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.RequestLedgers.LedgerPlace;
import org.meetingmigration.migration.request.RequestLedgers.LedgerRow;

/// A user, their newest requests, and a page of their meetings.
///
/// @param tenantMode upgrade mode of users who were granted none
/// @param bridge name of the bridge they are on; empty for the tenant's default
/// @param providers that a migration may be started to
/// @param moreRequests whether there are older ones
/// @param meetings newest outcome of each part
/// @param isFirst whether these are the first meetings
/// @param next the row to go on behind; empty at the end
public record UserView(
        User user,
        String tenantMode,
        String bridge,
        SortedSet<String> providers,
        List<MigrationRequest> requests,
        boolean moreRequests,
        List<LedgerRow> meetings,
        boolean isFirst,
        Optional<LedgerPlace> next) {

    public UserView {
        requests = List.copyOf(requests);
        meetings = List.copyOf(meetings);
    }

    public RequestsQuery allRequests() {
        return RequestsQuery.ofUser(user.userPrincipalName());
    }
}
