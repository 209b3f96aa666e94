package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import org.meetingmigration.administration.Retirements;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.UserFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The service numbers of a tenant, and one of them.
@RestController
class NumbersController {

    private static final int NUMBERS = 100;

    private final Pages pages;
    private final Directory directory;
    private final Retirements retirements;

    NumbersController(Pages pages, Directory directory, Retirements retirements) {
        this.pages = pages;
        this.directory = directory;
        this.retirements = retirements;
    }

    @GetMapping("/t/{tenant}/numbers")
    ResponseEntity<String> list(
            HttpServletRequest request,
            @PathVariable String tenant,
            @RequestParam(defaultValue = "") String bridge,
            @RequestParam(defaultValue = "") String after) {
        var known = KnownNumbers.of(directory, retirements, tenant);
        var found = known.numbers().stream()
                .filter(number -> bridge.isEmpty() || number.bridgeId().equals(bridge))
                .filter(number -> number.number().compareTo(after) > 0)
                .limit(NUMBERS + 1)
                .toList();
        var shown = found.subList(0, Math.min(NUMBERS, found.size()));
        var next = found.size() > NUMBERS ? shown.getLast().number() : "";
        var lines = shown.stream().map(known::line).toList();
        return pages.page(request, "numbers", new NumbersView(lines, known.bridges(), bridge, after, next));
    }

    /// @param moved users who have just got another number, as the form for that says
    /// @param enqueued those of them who are migrated
    @GetMapping("/t/{tenant}/numbers/{number}")
    ResponseEntity<String> one(
            HttpServletRequest request,
            @PathVariable String tenant,
            @PathVariable String number,
            @RequestParam(defaultValue = "-1") long moved,
            @RequestParam(defaultValue = "0") long enqueued) {
        var known = KnownNumbers.of(directory, retirements, tenant);
        var line = known.named(number);
        var users =
                directory.countUsers(tenant, UserFilter.withNumber(line.number().kind(), number));
        var view = new NumberView(
                line, users, known.replacements(line.number()), known.bridges(), known.of(number), moved, enqueued);
        return pages.page(request, "number", view);
    }
}
