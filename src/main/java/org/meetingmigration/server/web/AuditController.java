package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.audit.Audits;
import org.meetingmigration.audit.CalendarAudits;
import org.meetingmigration.audit.FoundMeeting;
import org.meetingmigration.audit.HostLine;
import org.meetingmigration.audit.Scan;
import org.meetingmigration.server.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Which future meetings point where, by the last scan that finished.
@RestController
class AuditController {

    private static final int ROWS = 50;

    private final Pages pages;
    private final Audits audits;
    private final CalendarAudits scans;

    AuditController(Pages pages, Audits audits, CalendarAudits scans) {
        this.pages = pages;
        this.audits = audits;
        this.scans = scans;
    }

    @GetMapping("/t/{tenant}/audit")
    ResponseEntity<String> hosts(
            HttpServletRequest request, @PathVariable String tenant, @RequestParam(defaultValue = "0") long after) {
        var latest = audits.latest(tenant);
        var finished = audits.finished(tenant);
        var hosts =
                finished.map(scan -> audits.hosts(scan.id(), after, ROWS + 1)).orElse(List.of());
        var last = lastIfMore(hosts);
        var view = new AuditView(latest, finished, shown(hosts), last == null ? 0 : last.place());
        return pages.page(request, "audit", view);
    }

    /// The part of the page that changes while a scan runs; when none does any more, the page is loaded anew.
    @GetMapping("/t/{tenant}/audit/progress")
    ResponseEntity<String> progress(HttpServletRequest request, @PathVariable String tenant) {
        return audits.latest(tenant)
                .filter(scan -> scan.state() == Scan.State.Running)
                .map(scan -> pages.page(request, "auditprogress", scan))
                .orElseGet(() -> ResponseEntity.noContent()
                        .header("HX-Refresh", "true")
                        .header("Cache-Control", "no-store")
                        .build());
    }

    /// Where one runs already, its progress is shown instead.
    @PostMapping("/t/{tenant}/audit/start")
    ResponseEntity<String> start(
            @PathVariable String tenant,
            @RequestParam(defaultValue = "") String user,
            @AuthenticationPrincipal Caller caller) {
        scans.start(tenant, user.strip(), caller.name());
        return Pages.next("/t/" + tenant + "/audit");
    }

    @PostMapping("/t/{tenant}/audit/stop")
    ResponseEntity<String> stop(@PathVariable String tenant) {
        scans.stop(tenant);
        return Pages.next("/t/" + tenant + "/audit");
    }

    @GetMapping("/t/{tenant}/audit/host")
    ResponseEntity<String> host(
            HttpServletRequest request,
            @PathVariable String tenant,
            @RequestParam String provider,
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "") String after) {
        var scan = finished(tenant);
        var line = line(scan, provider, host);
        var organizers = audits.organizers(scan.id(), provider, host, after, ROWS + 1);
        var last = lastIfMore(organizers);
        var view = new AuditView.Host(line, shown(organizers), last == null ? "" : last.organizer());
        return pages.page(request, "audithost", view);
    }

    /// @param after number of the meeting to go on behind, which starts at `start`
    @GetMapping("/t/{tenant}/audit/meetings")
    ResponseEntity<String> meetings(
            HttpServletRequest request,
            @PathVariable String tenant,
            @RequestParam String provider,
            @RequestParam(defaultValue = "") String host,
            @RequestParam String organizer,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Instant start) {
        var scan = finished(tenant);
        var line = line(scan, provider, host);
        var place = after == null ? null : new FoundMeeting.Place(organizer, start, after);
        var meetings = audits.meetings(scan.id(), provider, host, organizer, place, ROWS + 1);
        var view = new AuditView.Meetings(line, organizer, shown(meetings), lastIfMore(meetings));
        return pages.page(request, "auditmeetings", view);
    }

    @GetMapping("/t/{tenant}/audit/gaps")
    ResponseEntity<String> gaps(
            HttpServletRequest request, @PathVariable String tenant, @RequestParam(defaultValue = "0") long after) {
        var scan = finished(tenant);
        var gaps = audits.gaps(scan.id(), after, ROWS + 1);
        var last = lastIfMore(gaps);
        var view = new AuditView.Gaps(shown(gaps), last == null ? 0 : last.number());
        return pages.page(request, "auditgaps", view);
    }

    private Scan finished(String tenant) {
        return audits.finished(tenant).orElseThrow(() -> new NotFound("No audit has finished."));
    }

    private HostLine line(Scan scan, String provider, String host) {
        return audits.host(scan.id(), provider, host)
                .orElseThrow(() -> new NotFound("No meeting points there, by the last audit."));
    }

    private static <T> List<T> shown(List<T> rows) {
        return rows.subList(0, Math.min(ROWS, rows.size()));
    }

    /// The last row that is shown, where there are more behind it.
    private static <T> @Nullable T lastIfMore(List<T> rows) {
        return rows.size() > ROWS ? rows.get(ROWS - 1) : null;
    }
}
