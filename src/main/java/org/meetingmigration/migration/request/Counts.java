package org.meetingmigration.migration.request;

/// Meetings of a request by what became of them. `total` is the sum of the next three; meetings that were none
/// of ours to migrate (past, somebody else's, without a block, pasted) do not count.
///
/// @param succeeded migrated, or already as they should be
/// @param review left for a person to decide
/// @param invites recipients that were told
public record Counts(int total, int succeeded, int failed, int review, int invites) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
}
