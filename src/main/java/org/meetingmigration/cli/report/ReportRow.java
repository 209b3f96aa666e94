package org.meetingmigration.cli.report;

import java.util.List;

/// One part of a meeting in a plan. Every text is empty when absent and comes from calendars that strangers write to.
///
/// @param organizer e-mail
/// @param calendar name of the calendar
/// @param file path relative to the folder, `/`-separated
/// @param uid UID of the meeting
/// @param recurrenceId of a changed occurrence
/// @param start ISO 8601 with offset, for example `2026-01-30T11:00+01:00`
/// @param title the meeting's SUMMARY
/// @param provider where it is now, for example `skype4b`
/// @param joinUrl the link that goes
/// @param newJoinUrl the link that comes
/// @param outcome `Migrated`, `Unchanged`, `Skipped`, `Review` or `Failed`
/// @param reason code, for example `PASTED`
/// @param advice what the reason means and what to do
/// @param attendees how many are invited
/// @param mailsInternal mails to the organizer's own domain that this would cause
/// @param mailsExternal mails to other domains that this would cause
/// @param diffs per carrier, in the order of the source
public record ReportRow(
        String organizer,
        String calendar,
        String file,
        String uid,
        String recurrenceId,
        String start,
        String title,
        String provider,
        String joinUrl,
        String newJoinUrl,
        String outcome,
        String reason,
        String advice,
        int attendees,
        int mailsInternal,
        int mailsExternal,
        List<BlockDiff> diffs) {

    public ReportRow {
        diffs = List.copyOf(diffs);
    }

    /// The same with other diffs.
    public ReportRow with(List<BlockDiff> others) {
        return new ReportRow(
                organizer,
                calendar,
                file,
                uid,
                recurrenceId,
                start,
                title,
                provider,
                joinUrl,
                newJoinUrl,
                outcome,
                reason,
                advice,
                attendees,
                mailsInternal,
                mailsExternal,
                others);
    }
}
