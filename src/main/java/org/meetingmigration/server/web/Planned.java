package org.meetingmigration.server.web;

import java.time.Instant;
import java.util.List;
import org.meetingmigration.directory.User;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;
import org.meetingmigration.migration.Outcome;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.worker.Plans;

/// What migrations would come to.
///
/// @param meetings that are written; -1 when that was not looked for
/// @param mails recipients that are told; -1 when that was not looked for
public record Planned(int meetings, int mails) {

    /// More users than this are not planned before something is done: each plan reads the calendar of a user.
    public static final int MOST_USERS = 20;

    static final Planned UNKNOWN = new Planned(-1, -1);

    public boolean isKnown() {
        return mails >= 0;
    }

    /// @throws PermanentFailure if there is no provider to migrate to
    static Planned of(Plans plans, User user, Order order, Instant now) {
        var sums = new int[2];
        plans.run(
                user,
                order,
                now,
                meeting -> {
                    boolean written = meeting.decisions().stream()
                            .anyMatch(decision -> decision.outcome() instanceof Outcome.Migrated);
                    sums[0] += written ? 1 : 0;
                    sums[1] += meeting.told().size();
                },
                unreadable -> {});
        return new Planned(sums[0], sums[1]);
    }

    /// Unknown where they are too many, or a calendar cannot be read now.
    static Planned of(Plans plans, List<User> users, Instant now) {
        if (users.size() > MOST_USERS) {
            return UNKNOWN;
        }
        try {
            return users.stream()
                    .map(user -> of(plans, user, Order.toHome(), now))
                    .reduce(new Planned(0, 0), Planned::plus);
        } catch (PermanentFailure | TransientFailure e) {
            return UNKNOWN;
        }
    }

    private Planned plus(Planned other) {
        return new Planned(meetings + other.meetings, mails + other.mails);
    }
}
