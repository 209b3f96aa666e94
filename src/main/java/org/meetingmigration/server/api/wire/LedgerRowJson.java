package org.meetingmigration.server.api.wire;

import java.time.Instant;
import java.util.Arrays;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.request.RequestLedgers.LedgerRow;

/// What became of one meeting.
///
/// @param advice what the reason means and what to do; empty without a reason
public record LedgerRowJson(
        long number,
        String correlationId,
        Instant at,
        String organizer,
        String objectId,
        String uid,
        String recurrenceId,
        String outcome,
        String reason,
        String advice,
        String fromProvider,
        String toProvider) {

    public static LedgerRowJson of(LedgerRow row) {
        return new LedgerRowJson(
                row.number(),
                row.request(),
                row.at(),
                row.organizer(),
                row.objectId(),
                row.uid(),
                row.recurrenceId(),
                row.outcome(),
                row.reason(),
                advice(row.reason()),
                row.fromProvider(),
                row.toProvider());
    }

    /// Empty for a code of another version.
    private static String advice(String code) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(code))
                .map(Reason::advice)
                .findFirst()
                .orElse("");
    }
}
