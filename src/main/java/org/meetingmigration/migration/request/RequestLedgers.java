package org.meetingmigration.migration.request;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /// Outcomes of all requests of a user, oldest request first, each in the order of its run.
    ///
    /// @param userId object id
    /// @param from of [LedgerRow#at], inclusive; null for any
    /// @param to of [LedgerRow#at], inclusive; null for any
    /// @param after the row to go on behind; null to begin
    List<LedgerRow> rowsOfUser(
            String tenant,
            String userId,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable LedgerPlace after,
            int limit);

    /// @param number see [LedgerRow#number]
    record LedgerPlace(String request, long number) {}

    /// One line of the transaction history. A part with several outcomes, after a retry, has the row of the last.
    ///
    /// @param number grows along the rows of a request, with gaps; from 1
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
            String toProvider) {

        public LedgerPlace place() {
            return new LedgerPlace(request, number);
        }
    }
}
