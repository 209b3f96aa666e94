package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.meetingmigration.administration.Admin;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.administration.Retirements;
import org.meetingmigration.administration.Retirements.State;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.UserFilter;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.server.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How far retirements of numbers are, and who is waited for.
@RestController
class RetirementPages {

    private static final String PATH = "/t/{tenant}/retirements";
    private static final int RETIREMENTS = 50;
    private static final int WAITING = 20;

    private final Pages pages;
    private final Retirements retirements;
    private final Requests requests;
    private final Directory directory;

    RetirementPages(Pages pages, Retirements retirements, Requests requests, Directory directory) {
        this.pages = pages;
        this.retirements = retirements;
        this.requests = requests;
        this.directory = directory;
    }

    @GetMapping(PATH)
    ResponseEntity<String> list(
            HttpServletRequest request, @PathVariable String tenant, @RequestParam(defaultValue = "") String after) {
        var found = retirements.list(tenant).stream()
                .dropWhile(retirement -> !after.isEmpty() && !retirement.id().equals(after))
                .skip(after.isEmpty() ? 0 : 1)
                .limit(RETIREMENTS + 1)
                .toList();
        var shown = found.subList(0, Math.min(RETIREMENTS, found.size()));
        var next = found.size() > RETIREMENTS ? shown.getLast().id() : "";
        return pages.page(request, "retirements", new RetirementsView(shown, after.isEmpty(), next));
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<String> one(HttpServletRequest request, @PathVariable String tenant, @PathVariable String id) {
        return pages.page(request, "retirement", view(tenant, id));
    }

    /// The part of it that changes.
    @GetMapping(PATH + "/{id}/progress")
    ResponseEntity<String> progress(HttpServletRequest request, @PathVariable String tenant, @PathVariable String id) {
        return pages.page(request, "retirementprogress", view(tenant, id));
    }

    @PostMapping(PATH + "/{id}/cancel")
    ResponseEntity<String> cancel(
            @PathVariable String tenant, @PathVariable String id, @AuthenticationPrincipal Caller caller) {
        retirements.cancel(new Admin(tenant, caller.name()), id);
        return Pages.next("/t/" + tenant + "/retirements/" + id);
    }

    private RetirementView view(String tenant, String id) {
        var retirement =
                retirements.find(tenant, id).orElseThrow(() -> new NotFound("There is no retirement " + id + "."));
        var users = retirement.state() == State.Verifying ? directory.countUsers(tenant, UserFilter.ALL) : 0;
        return new RetirementView(retirement, waiting(tenant, id), users);
    }

    private List<MigrationRequest> waiting(String tenant, String id) {
        return retirements.awaited(tenant, id, "", WAITING).stream()
                .map(request -> requests.find(tenant, request))
                .flatMap(Optional::stream)
                .filter(request -> request.state().isOpen())
                .toList();
    }
}
