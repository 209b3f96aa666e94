package org.meetingmigration.server.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.audit.FoundMeeting;
import org.meetingmigration.audit.Gap;
import org.meetingmigration.audit.HostLine;
import org.meetingmigration.audit.OrganizerLine;
import org.meetingmigration.audit.Scan;

/// What the template `audit` shows.
///
/// @param latest the scan that was begun last
/// @param finished the scan that is shown
/// @param hosts a page of them
/// @param next place to go on behind; 0 at the end
public record AuditView(Optional<Scan> latest, Optional<Scan> finished, List<HostLine> hosts, long next) {

    public AuditView {
        hosts = List.copyOf(hosts);
    }

    public Optional<Scan> running() {
        return latest.filter(scan -> scan.state() == Scan.State.Running);
    }

    /// The scan that was begun last, if it ended before its end.
    public Optional<Scan> broken() {
        return latest.filter(scan -> scan.state() != Scan.State.Running && scan.state() != Scan.State.Finished);
    }

    /// Path of a host's page within the tenant's pages, as is every path here.
    public static String path(HostLine host) {
        return "/audit/host" + of(host).text();
    }

    private static Query of(HostLine host) {
        return new Query().with("provider", host.provider()).with("host", host.host());
    }

    /// One host, and whose meetings point there: the template `audithost`.
    ///
    /// @param next organizer to go on behind; empty at the end
    public record Host(HostLine line, List<OrganizerLine> organizers, String next) {

        public Host {
            organizers = List.copyOf(organizers);
        }

        public String path(OrganizerLine organizer) {
            return "/audit/meetings"
                    + of(line).with("organizer", organizer.organizer()).text();
        }

        public String csv() {
            return "/audit.csv" + of(line).text();
        }

        public String nextPath() {
            return "/audit/host" + of(line).with("after", next).text();
        }
    }

    /// Meetings of one organizer at one host: the template `auditmeetings`.
    ///
    /// @param next meeting to go on behind; null at the end
    public record Meetings(
            HostLine line,
            String organizer,
            List<FoundMeeting> meetings,
            @Nullable FoundMeeting next) {

        public Meetings {
            meetings = List.copyOf(meetings);
        }

        public String nextPath() {
            var query = of(line).with("organizer", organizer);
            if (next != null) {
                query.with("after", Long.toString(next.number()));
                query.with("start", next.start() == null ? "" : next.start().toString());
            }
            return "/audit/meetings" + query.text();
        }
    }

    /// What could not be looked at: the template `auditgaps`.
    ///
    /// @param next number to go on behind; 0 at the end
    public record Gaps(List<Gap> gaps, long next) {

        public Gaps {
            gaps = List.copyOf(gaps);
        }
    }
}
