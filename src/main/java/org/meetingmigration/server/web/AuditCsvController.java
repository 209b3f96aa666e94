package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.audit.Audits;
import org.meetingmigration.audit.FoundMeeting;
import org.meetingmigration.audit.HostLine;
import org.meetingmigration.audit.Scan;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The meetings of the last audit as a file, those of dead hosts first; all of them, or those of one host.
@RestController
class AuditCsvController {

    private static final int PAGE = 500;
    private static final List<String> COLUMNS =
            List.of("Provider", "Host", "HostState", "IsDead", "Organizer", "Start", "Title", "Link");

    private final Audits audits;

    AuditCsvController(Audits audits) {
        this.audits = audits;
    }

    @GetMapping("/t/{tenant}/audit.csv")
    void csv(
            @PathVariable String tenant,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String host,
            HttpServletResponse response)
            throws IOException {
        var scan = audits.finished(tenant).orElseThrow(() -> new NotFound("No audit has finished."));
        var csv = new CsvAnswer(response, "audit.csv", COLUMNS);
        if (!provider.isEmpty()) {
            audits.host(scan.id(), provider, host).ifPresent(line -> write(scan, line, csv));
            csv.finish();
            return;
        }
        var hosts = audits.hosts(scan.id(), 0, PAGE);
        while (!hosts.isEmpty() && !csv.isLost()) {
            hosts.forEach(line -> write(scan, line, csv));
            hosts = hosts.size() < PAGE
                    ? List.of()
                    : audits.hosts(scan.id(), hosts.getLast().place(), PAGE);
        }
        csv.finish();
    }

    private void write(Scan scan, HostLine line, CsvAnswer csv) {
        var page = audits.meetings(scan.id(), line.provider(), line.host(), "", null, PAGE);
        while (!page.isEmpty()) {
            page.forEach(meeting -> csv.row(cells(line, meeting)));
            page = page.size() < PAGE || csv.isLost()
                    ? List.of()
                    : audits.meetings(
                            scan.id(),
                            line.provider(),
                            line.host(),
                            "",
                            page.getLast().place(),
                            PAGE);
        }
    }

    private static List<?> cells(HostLine line, FoundMeeting meeting) {
        return List.of(
                line.provider(),
                line.host(),
                line.state(),
                line.state().isDead(),
                meeting.organizer(),
                meeting.start() == null ? "" : meeting.start(),
                meeting.title(),
                meeting.link());
    }
}
