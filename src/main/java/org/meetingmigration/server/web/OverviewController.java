package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.migration.request.RequestFigures;
import org.meetingmigration.notice.MailQueue;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The first page: how a tenant's migration goes.
@RestController
class OverviewController {

    private final Pages pages;
    private final Overviews overviews;

    OverviewController(Pages pages, RequestFigures figures, MailQueue mails, Directory directory, InstantSource clock) {
        this.pages = pages;
        this.overviews = new Overviews(figures, mails, clock);
        directory.tenants().forEach(overviews::readAhead);
    }

    /// Painted at once; its script then asks for the newest figures.
    @GetMapping("/t/{tenant}")
    ResponseEntity<String> overview(HttpServletRequest request, @PathVariable String tenant) {
        return pages.page(request, "overview", overviews.atOnce(tenant));
    }

    /// The part of it that changes.
    @GetMapping("/t/{tenant}/figures")
    ResponseEntity<String> figures(HttpServletRequest request, @PathVariable String tenant) {
        return pages.page(request, "figures", overviews.of(tenant));
    }
}
