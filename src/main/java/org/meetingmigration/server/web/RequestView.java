package org.meetingmigration.server.web;

import java.util.List;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.RequestLedgers.LedgerRow;

/// One request with a page of its meetings.
///
/// @param next number of the row to go on behind; 0 at the end
public record RequestView(MigrationRequest request, List<LedgerRow> meetings, long next) {

    public RequestView {
        meetings = List.copyOf(meetings);
    }
}
