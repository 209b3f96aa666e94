package org.meetingmigration.migration.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.Timing;
import org.meetingmigration.meeting.Attendee;
import org.meetingmigration.migration.Decision;
import org.meetingmigration.migration.MeetingPlan;
import org.meetingmigration.migration.plan.PlannedPart.Notices;
import org.meetingmigration.notice.NotifyPolicy;

/// Makes of a meeting's plan what is kept of it.
public final class PlannedParts {

    private PlannedParts() {}

    /// @param digest of a decision
    public static List<PlannedPart> of(String userId, MeetingPlan plan, Function<Decision, String> digest) {
        var parts = new ArrayList<PlannedPart>(plan.decisions().size());
        var notices = notices(plan);
        for (Decision decision : plan.decisions()) {
            parts.add(part(userId, plan, decision, decision.isMigrated() ? notices : Notices.NONE, digest));
            notices = decision.isMigrated() ? Notices.NONE : notices;
        }
        return List.copyOf(parts);
    }

    private static PlannedPart part(
            String userId, MeetingPlan plan, Decision decision, Notices notices, Function<Decision, String> digest) {
        return new PlannedPart(
                0,
                userId,
                plan.organizer(),
                plan.object().id(),
                decision.stored().part().key(),
                decision.stored().summary(),
                start(decision.stored().timing()),
                decision.findings().provider(),
                decision.outcome().getClass().getSimpleName(),
                decision.outcome().why().map(Enum::name).orElse(""),
                decision.findings().joinUrl(),
                decision.joinUrl(),
                notices,
                digest.apply(decision));
    }

    private static @Nullable Instant start(Timing timing) {
        return switch (timing) {
            case Timing.Upcoming(var next) -> next.toInstant();
            case Timing.Over(var start) -> start.toInstant();
            case Timing.Unclear _ -> null;
        };
    }

    private static Notices notices(MeetingPlan plan) {
        var byServer = plan.decisions().stream()
                .filter(Decision::isMigrated)
                .flatMap(decision -> decision.stored().part().attendees().stream())
                .filter(attendee -> plan.server().told().contains(attendee.email()));
        List<Attendee> told = NotifyPolicy.ALL.recipients(
                Stream.concat(plan.told().stream(), byServer).toList(), plan.organizer());
        int external = NotifyPolicy.EXTERNAL.recipients(told, plan.organizer()).size();
        return new Notices(
                told.size() - external, external, plan.server().told().size());
    }
}
