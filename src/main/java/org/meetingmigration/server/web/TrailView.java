package org.meetingmigration.server.web;

import java.util.List;
import java.util.Map;
import org.meetingmigration.administration.AuditTrail.AuditEntry;
import org.springframework.web.util.UriComponentsBuilder;

/// A page of the trail.
///
/// @param subject as it was typed; empty for all
/// @param ignored name of an [org.meetingmigration.policy.IgnoreReason]; empty for everything
/// @param next number of the entry to go on behind; 0 at the end
public record TrailView(String subject, String ignored, List<AuditEntry> entries, boolean first, long next) {

    public TrailView {
        entries = List.copyOf(entries);
    }

    public boolean isFiltered() {
        return !(subject + ignored).isEmpty();
    }

    /// For a link to everything of one subject.
    public static String linkTo(String subject) {
        return new TrailView(subject, "", List.of(), true, 0).link(0);
    }

    /// For a link: the same from its beginning, or behind an entry.
    public String link(long before) {
        var link = UriComponentsBuilder.newInstance();
        if (!subject.isEmpty()) {
            link.queryParam("subject", "{subject}");
        }
        if (!ignored.isEmpty()) {
            link.queryParam("ignored", "{ignored}");
        }
        if (before > 0) {
            link.queryParam("before", before);
        }
        return link.encode()
                .buildAndExpand(Map.of("subject", subject, "ignored", ignored))
                .toUriString();
    }
}
