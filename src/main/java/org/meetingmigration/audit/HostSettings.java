package org.meetingmigration.audit;

import java.util.List;
import java.util.Locale;

/// What a tenant says about hosts.
///
/// @param retired hosts that are not there any more: `meet.example.org` exactly, `.example.org` with all hosts below,
///     `*.example.org` those below only
/// @param lookUp whether the DNS may be asked for hosts that stand in calendars
public record HostSettings(List<String> retired, boolean lookUp) {

    public static final HostSettings DEFAULT = new HostSettings(List.of(), true);

    public HostSettings {
        retired = retired.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }
}
