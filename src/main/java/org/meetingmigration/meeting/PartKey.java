package org.meetingmigration.meeting;

/// Names one part of a meeting: the master of a series (or a single event), or one changed occurrence.
///
/// @param uid the UID property (RFC 5545 3.8.4.7), the same for all parts
/// @param recurrenceId value of RECURRENCE-ID as it stands, for example `20260130T110000`; empty for the master
public record PartKey(String uid, String recurrenceId) {

    public boolean isOverride() {
        return !recurrenceId.isEmpty();
    }
}
