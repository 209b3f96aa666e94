package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.migration.request.RequestLedgers;
import org.meetingmigration.migration.request.Requests;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The list of requests, and one of them.
@RestController
class RequestsController {

    private static final int REQUESTS = 50;
    private static final int MEETINGS = 100;

    private final Pages pages;
    private final FoundRequests found;
    private final Requests requests;
    private final RequestLedgers ledgers;
    private final Directory directory;

    RequestsController(
            Pages pages, FoundRequests found, Requests requests, RequestLedgers ledgers, Directory directory) {
        this.pages = pages;
        this.found = found;
        this.requests = requests;
        this.ledgers = ledgers;
        this.directory = directory;
    }

    @GetMapping("/t/{tenant}/requests")
    ResponseEntity<String> list(
            HttpServletRequest request, @PathVariable String tenant, @ModelAttribute RequestsQuery query) {
        var users = found.users(tenant, query);
        var page = found.page(tenant, found.wanted(query, users), query.order(), query.place(), REQUESTS + 1);
        var shown = page.subList(0, Math.min(REQUESTS, page.size()));
        var next = page.size() > REQUESTS
                ? Optional.of(query.behind(FoundRequests.place(shown.getLast(), query.order())))
                : Optional.<RequestsQuery>empty();
        var view = new RequestsView(query, shown, directory.bridges(tenant), FoundRequests.areTooMany(users), next);
        return pages.page(request, "requests", view);
    }

    @GetMapping("/t/{tenant}/requests/{id}")
    ResponseEntity<String> one(
            HttpServletRequest request,
            @PathVariable String tenant,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long after) {
        var known = requests.find(tenant, id).orElseThrow(() -> new NotFound("There is no request " + id + "."));
        var rows = ledgers.rows(tenant, id, after, MEETINGS + 1);
        var shown = rows.subList(0, Math.min(MEETINGS, rows.size()));
        long next = rows.size() > MEETINGS ? shown.getLast().number() : 0;
        return pages.page(request, "request", new RequestView(known, shown, next));
    }
}
