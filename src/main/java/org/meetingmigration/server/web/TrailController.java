package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import org.meetingmigration.administration.AuditTrail;
import org.meetingmigration.administration.AuditTrail.Wanted;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.User;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who changed what, and what the policy made of it.
@RestController
class TrailController {

    private static final int ENTRIES = 50;

    private final Pages pages;
    private final AuditTrail trail;
    private final Directory directory;

    TrailController(Pages pages, AuditTrail trail, Directory directory) {
        this.pages = pages;
        this.trail = trail;
        this.directory = directory;
    }

    /// @param subject as in the entries, or whatever names a user
    @GetMapping("/t/{tenant}/trail")
    ResponseEntity<String> trail(
            HttpServletRequest request,
            @PathVariable String tenant,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String ignored,
            @RequestParam(defaultValue = "0") long before) {
        var text = subject.strip();
        var named =
                text.isEmpty() ? "" : directory.user(tenant, text).map(User::id).orElse(text);
        var found = trail.list(tenant, new Wanted(named, ignored.strip()), before, ENTRIES + 1);
        var shown = found.subList(0, Math.min(ENTRIES, found.size()));
        long next = found.size() > ENTRIES ? shown.getLast().number() : 0;
        return pages.page(request, "trail", new TrailView(text, ignored.strip(), shown, before == 0, next));
    }
}
