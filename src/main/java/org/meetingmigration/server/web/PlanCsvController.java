package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.meetingmigration.administration.MeetingPlans;
import org.meetingmigration.migration.plan.PlanStore;
import org.meetingmigration.migration.plan.PlannedPart;
import org.meetingmigration.terminal.Csv;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The parts of a plan as a file, all that match.
@RestController
class PlanCsvController {

    private static final int PAGE = 500;
    private static final List<String> COLUMNS = List.of(
            "Organizer",
            "Subject",
            "Start",
            "Uid",
            "RecurrenceId",
            "ObjectId",
            "Provider",
            "Outcome",
            "Reason",
            "OldLink",
            "NewLink",
            "InternalNotices",
            "ExternalNotices",
            "ToldByServer");

    private final MeetingPlans plans;
    private final PlanStore store;

    PlanCsvController(MeetingPlans plans, PlanStore store) {
        this.plans = plans;
        this.store = store;
    }

    @GetMapping("/t/{tenant}/plans/{id}/parts.csv")
    void csv(
            @PathVariable String tenant,
            @PathVariable String id,
            @ModelAttribute PlanQuery query,
            HttpServletResponse response)
            throws IOException {
        plans.known(tenant, id);
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"plan.csv\"");
        var out = new PrintWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        var csv = new Csv(out);
        csv.row(COLUMNS);
        var page = store.parts(id, query.filter(), 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(part -> csv.row(cells(part)));
            page = page.size() < PAGE || out.checkError()
                    ? List.of()
                    : store.parts(id, query.filter(), page.getLast().number(), PAGE);
        }
        out.flush();
    }

    private static List<?> cells(PlannedPart part) {
        return List.of(
                part.organizer(),
                part.title(),
                part.start() == null ? "" : part.start(),
                part.key().uid(),
                part.key().recurrenceId(),
                part.objectId(),
                part.provider(),
                part.outcome(),
                part.reason(),
                part.oldLink(),
                part.newLink(),
                part.notices().internal(),
                part.notices().external(),
                part.notices().byServer());
    }
}
