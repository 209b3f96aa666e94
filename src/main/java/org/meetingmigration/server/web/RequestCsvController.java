package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.meetingmigration.administration.Refused;
import org.meetingmigration.migration.request.MigrationRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The list of requests as a file, all of it, with the columns of `Get-CsMeetingMigrationStatus`.
@RestController
class RequestCsvController {

    private static final int PAGE = 500;
    private static final List<String> COLUMNS = List.of(
            "CorrelationId",
            "UserId",
            "UserPrincipalName",
            "State",
            "MigrationType",
            "CreateDate",
            "ModifiedDate",
            "TotalMeeting",
            "SucceededMeeting",
            "FailedMeeting",
            "ReviewMeeting",
            "InvitesUpdate",
            "RetryCount",
            "LastMessage");

    private final FoundRequests found;

    RequestCsvController(FoundRequests found) {
        this.found = found;
    }

    @GetMapping("/t/{tenant}/requests.csv")
    void csv(@PathVariable String tenant, @ModelAttribute RequestsQuery query, HttpServletResponse response)
            throws IOException {
        var users = found.users(tenant, query);
        if (FoundRequests.areTooMany(users)) {
            // Nobody sees what a file leaves out.
            throw new Refused(
                    Refused.Why.CONFLICT,
                    "More users match than can be exported at once. Type more of the name, or leave it out for all.");
        }
        var csv = new CsvAnswer(response, "requests.csv", COLUMNS);
        var wanted = found.wanted(query, users);
        var page = found.page(tenant, wanted, query.order(), null, PAGE);
        while (!page.isEmpty()) {
            page.forEach(request -> csv.row(cells(request)));
            var place = FoundRequests.place(page.getLast(), query.order());
            page = page.size() < PAGE || csv.isLost()
                    ? List.of()
                    : found.page(tenant, wanted, query.order(), place, PAGE);
        }
        csv.finish();
    }

    private static List<?> cells(MigrationRequest request) {
        var counts = request.counts();
        return List.of(
                request.id(),
                request.userId(),
                request.userPrincipalName(),
                request.state(),
                request.order().migrationType(),
                request.created(),
                request.modified(),
                counts.total(),
                counts.succeeded(),
                counts.failed(),
                counts.review(),
                counts.invites(),
                request.retries(),
                request.message());
    }
}
