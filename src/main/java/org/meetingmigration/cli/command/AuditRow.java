package org.meetingmigration.cli.command;

import org.jspecify.annotations.Nullable;

/// One part of a meeting in an audit, as `--json` and `--csv` show it.
///
/// @param organizer e-mail
/// @param calendar name of the calendar; empty for an export
/// @param file path relative to the folder, `/`-separated
/// @param uid UID of the meeting
/// @param recurrenceId of a changed occurrence; null for the master
/// @param start ISO 8601 with offset: the next occurrence, or where all are over the first; null when it is unclear
/// @param provider conferencing system, for example `skype4b`; null if none
/// @param joinUrl its link; null if none
/// @param outcome `Eligible` when it could be migrated, else `Skipped` or `Review`
/// @param reason name of the [org.meetingmigration.meeting.Reason]; null when eligible
/// @param attendees how many are invited
record AuditRow(
        String organizer,
        String calendar,
        String file,
        String uid,
        @Nullable String recurrenceId,
        @Nullable String start,
        @Nullable String provider,
        @Nullable String joinUrl,
        String outcome,
        @Nullable String reason,
        int attendees) {

    static final Object[] HEADINGS = {
        "organizer",
        "calendar",
        "file",
        "uid",
        "recurrenceId",
        "start",
        "provider",
        "joinUrl",
        "outcome",
        "reason",
        "attendees"
    };

    Object[] cells() {
        return new Object[] {
            organizer,
            calendar,
            file,
            uid,
            orEmpty(recurrenceId),
            orEmpty(start),
            orEmpty(provider),
            orEmpty(joinUrl),
            outcome,
            orEmpty(reason),
            attendees
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
