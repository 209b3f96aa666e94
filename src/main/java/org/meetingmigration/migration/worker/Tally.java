package org.meetingmigration.migration.worker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.Ledger;
import org.meetingmigration.migration.request.Counts;

/// Counts meetings: the parts of one UID in one stored object are one. It failed when a part did, or else is
/// for review when a part is, or else succeeded when a part did; skipped parts say nothing.
final class Tally {

    private static final int SUCCEEDED = 1;
    private static final int REVIEW = 2;
    private static final int FAILED = 4;

    private final Map<String, Integer> meetings = new HashMap<>();
    private final Set<String> messages = new HashSet<>();
    private int invites;
    private int unreadable;

    /// What a migration came to so far.
    static Tally ofMigration(Ledger ledger) {
        var tally = new Tally();
        try (var entries = ledger.entries()) {
            entries.forEachOrdered(tally::add);
        }
        return tally;
    }

    /// What was taken back so far.
    ///
    /// @param uids the meetings that were to be
    static Tally ofUndo(Ledger ledger, Predicate<String> uids) {
        var tally = new Tally();
        try (var entries = ledger.entries()) {
            entries.forEachOrdered(entry -> {
                if (entry instanceof Entry.Undone undone && uids.test(undone.uid())) {
                    tally.mark(undone.objectId(), undone.uid(), SUCCEEDED);
                }
            });
        }
        return tally;
    }

    private void add(Entry entry) {
        switch (entry) {
            case Entry.Outcome outcome -> mark(outcome.objectId(), outcome.uid(), mark(outcome.outcome()));
            case Entry.Mailed mailed -> mailed(mailed);
            case Entry.Retried _ -> meetings.replaceAll((_, marks) -> marks & ~FAILED);
            case Entry.Started _, Entry.Intent _, Entry.Undone _, Entry.Finished _ -> {}
        }
    }

    private static int mark(String outcome) {
        return switch (outcome) {
            case "Migrated", "Unchanged" -> SUCCEEDED;
            case "Review" -> REVIEW;
            case "Failed" -> FAILED;
            default -> 0;
        };
    }

    private void mark(String objectId, String uid, int mark) {
        if (mark != 0) {
            meetings.merge(objectId + '\n' + uid, mark, (before, more) -> before | more);
        }
    }

    private void mailed(Entry.Mailed mailed) {
        // A message that may not have arrived is handed over again under the same name.
        if (messages.add(mailed.messageId())) {
            invites += mailed.recipients();
        }
    }

    void addUnreadable(int objects) {
        unreadable += objects;
    }

    void addFailed(String objectId, String uid) {
        mark(objectId, uid, FAILED);
    }

    void addReview(String objectId, String uid) {
        mark(objectId, uid, REVIEW);
    }

    /// Meetings that could not be written; those that could not be read are not among them.
    int unwritten() {
        return (int) meetings.values().stream().filter(Tally::isFailed).count();
    }

    int unreadable() {
        return unreadable;
    }

    Counts counts() {
        int succeeded = 0;
        int review = 0;
        for (int marks : meetings.values()) {
            if (!isFailed(marks) && (marks & REVIEW) != 0) {
                review++;
            }
            if (marks == SUCCEEDED) {
                succeeded++;
            }
        }
        int failed = unwritten() + unreadable;
        return new Counts(succeeded + failed + review, succeeded, failed, review, invites);
    }

    private static boolean isFailed(int marks) {
        return (marks & FAILED) != 0;
    }
}
