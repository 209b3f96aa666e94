package org.meetingmigration.calendar.caldav;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where calendars are and how one account reaches everybody's. Templates may hold `{email}`, `{local}` (what
/// stands before the `@`) and `{domain}` of a mailbox.
///
/// @param url of the server, its CalDAV context or any principal on it
/// @param principal template of principals, for example `/dav/principals/user/{local}/`; empty to find them
/// @param paths templates of calendars, where nothing lists them; empty to find them
/// @param headers for every request, values as templates, for example `Authorize-As` → `{local}`
/// @param domains of the organisation, besides the organizer's own; lower case
/// @param told whom the server tells of changes
/// @param leaveLocation whether LOCATION stays as it is
/// @param timeZone of meetings that name none
public record CalDavSettings(
        URI url,
        String principal,
        List<String> paths,
        Map<String, String> headers,
        Set<String> domains,
        Told told,
        boolean leaveLocation,
        ZoneId timeZone) {

    public CalDavSettings {
        paths = List.copyOf(paths);
        headers = Map.copyOf(headers);
        domains = Set.copyOf(domains);
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("(?i)https?")) {
            throw new IllegalArgumentException("is to be an address such as https://caldav.example.org/");
        }
    }

    /// All found by discovery.
    public CalDavSettings(URI url, ZoneId timeZone) {
        this(url, "", List.of(), Map.of(), Set.of(), Told.AUTO, false, timeZone);
    }

    public CalDavSettings withPrincipal(String changed) {
        return new CalDavSettings(url, changed, paths, headers, domains, told, leaveLocation, timeZone);
    }

    public CalDavSettings withPaths(List<String> changed) {
        return new CalDavSettings(url, principal, changed, headers, domains, told, leaveLocation, timeZone);
    }

    public CalDavSettings withHeaders(Map<String, String> changed) {
        return new CalDavSettings(url, principal, paths, changed, domains, told, leaveLocation, timeZone);
    }

    public CalDavSettings leavingLocation() {
        return new CalDavSettings(url, principal, paths, headers, domains, told, true, timeZone);
    }
}
