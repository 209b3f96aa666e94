package org.meetingmigration.migration.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.ledger.Entry;
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

    /// The newest outcome of each part of the user's meetings, those of the newest request first, each in the order of
    /// its run.
    ///
    /// @param userId object id
    /// @param after the row to go on behind; null to begin
    List<LedgerRow> newestOfUser(String tenant, String userId, @Nullable LedgerPlace after, int limit);

    /// What requests of a user came to with the parts of one meeting, newest request first.
    List<LedgerRow> rowsOfMeeting(String tenant, String userId, String objectId, String uid, int limit);

    /// The outcome that stood at a place, or the one that took its place since; empty if there never was one.
    Optional<LedgerRow> row(String tenant, LedgerPlace place);

    /// What the ledger of a request holds about one meeting, in order. A save that changes other meetings of the same
    /// object too is left out unless it changes this one.
    List<Recorded> entries(String tenant, String request, String objectId, String uid);

    /// An entry and when it was written.
    record Recorded(long number, Instant at, Entry entry) {}

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
