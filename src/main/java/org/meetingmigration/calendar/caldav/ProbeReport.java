package org.meetingmigration.calendar.caldav;

import java.util.List;
import java.util.Map;

/// What a [Probe] found.
///
/// @param product for example `Cyrus`; `unknown` for others, and where nobody answered
/// @param findings those of the server first, then mailbox by mailbox
/// @param settings keys for the configuration of the calendars that fit this server, besides those it was asked
///     with, for example `location` → `leave`
public record ProbeReport(String product, List<Finding> findings, Map<String, String> settings) {

    public ProbeReport {
        findings = List.copyOf(findings);
        settings = Map.copyOf(settings);
    }

    public long count(Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }
}
