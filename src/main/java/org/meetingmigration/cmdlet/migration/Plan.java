package org.meetingmigration.cmdlet.migration;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.Shape;
import tools.jackson.databind.JsonNode;

/// What a migration would do: a row for each meeting as the service finds it, then the totals.
final class Plan {

    private static final Shape ROW = Shape.of("MeetingMigrationPlan")
            .with("Start", "Subject", "Outcome", "Recipients", "ToldByServer", "RepliesReset")
            .with("Reason", "Advice", "FromProvider", "JoinUrl")
            .with("Uid", "RecurrenceId", "ObjectId", "Diffs");

    /// Characters of a date and time to the minute.
    private static final int MINUTE = 16;

    private Plan() {}

    static void print(Invocation call, Tenant tenant, Body order) {
        boolean toScreen = call.toScreen();
        try (var lines = tenant.lines(Route.of("plans"), order)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                var summary = line.get().path("summary");
                if (summary.isMissingNode()) {
                    call.emit(toScreen ? brief(ROW.show(line.get())) : ROW.show(line.get()));
                    continue;
                }
                if (toScreen) {
                    call.emit(totals(summary));
                }
            }
        }
    }

    /// Four properties are shown as a table.
    private static PsObject brief(PsObject row) {
        var reason = row.get("Reason");
        boolean plain = reason == null || reason.toString().isEmpty();
        return PsObject.of("MeetingMigrationPlanRow")
                .with("Start", minute(row.get("Start")))
                .with("Subject", row.get("Subject"))
                .with("Outcome", plain ? row.get("Outcome") : row.get("Outcome") + " (" + reason + ")")
                .with("Recipients", row.get("Recipients"));
    }

    /// `2026-12-01 13:45`, as the meeting's own zone has it; a day of its own stays one.
    private static String minute(@Nullable Object start) {
        var text = start == null ? "" : start.toString();
        return text.length() > MINUTE ? text.substring(0, MINUTE).replace('T', ' ') : text;
    }

    private static PsObject totals(JsonNode summary) {
        var outcomes = summary.path("byOutcome").properties().stream()
                .map(outcome -> outcome.getKey() + " " + outcome.getValue().asLong(0))
                .collect(Collectors.joining(", "));
        var totals = PsObject.of("MeetingMigrationPlanTotals")
                .with("Meetings", summary.path("meetings").asLong(0))
                .with("Outcomes", outcomes)
                .with("Mails", summary.path("recipients").asLong(0))
                .with("Unreadable", summary.path("unreadable").asLong(0));
        long byServer = summary.path("toldByServer").asLong(0);
        // Of calendar servers that tell attendees themselves: a table has no room for more than four.
        return byServer == 0
                ? totals
                : totals.with("ToldByServer", byServer)
                        .with("RepliesReset", summary.path("repliesReset").asLong(0));
    }
}
