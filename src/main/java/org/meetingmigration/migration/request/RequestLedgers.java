package org.meetingmigration.migration.request;

import java.time.Instant;
import java.util.List;
import org.meetingmigration.migration.ledger.Ledger;

/// Port: the ledgers of requests, for workers and for whoever asks what became of a meeting.
public interface RequestLedgers {

    /// The ledger of `ledgerOf`, to be written by the worker that holds `epoch` of `request`: for a migration
    /// both are the same request, an undo writes into the ledger of the request it takes back. `append`
    /// buffers; `force` writes everything in one transaction.
    ///
    /// @return its writes throw [org.meetingmigration.migration.Fenced] once the epoch is over
    Ledger open(String ledgerOf, String request, long epoch);

    /// Outcomes of a request, one row for each part, in the order of the run.
    ///
    /// @param after number of the row to go on behind; 0 to begin
    List<LedgerRow> rows(String tenant, String request, long after, int limit);

    /// One line of the transaction history.
    ///
    /// @param number of the row within its request, from 1
    /// @param outcome for example `Migrated`; `Undone` once taken back
    /// @param reason code; empty when there is none
    record LedgerRow(
            long number,
            String request,
            Instant at,
            String organizer,
            String objectId,
            String uid,
            String recurrenceId,
            String outcome,
            String reason,
            String fromProvider,
            String toProvider) {}
}
