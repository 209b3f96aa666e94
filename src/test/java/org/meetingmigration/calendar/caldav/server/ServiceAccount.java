package org.meetingmigration.calendar.caldav.server;

import java.util.Map;
import java.util.TreeMap;

/// One credential that reaches everybody's calendars. The password is the name followed by `pw`.
///
/// @param name for example `svc`
/// @param portOffset what to add to the port of the server, for example 3
/// @param calendarTemplate where this account finds the calendar of somebody, for example `/{user}/{calendar}/`
/// @param headerTemplates headers that say for whom a request acts, for example `Authorize-As` and `{user}`
public record ServiceAccount(
        String name, int portOffset, String calendarTemplate, Map<String, String> headerTemplates) {

    public String password() {
        return name + "pw";
    }

    public String calendarPath(String user, String calendar) {
        return calendarTemplate.replace("{user}", user).replace("{calendar}", calendar);
    }

    /// Headers of each request on behalf of this user; empty where the path says enough.
    public Map<String, String> headers(String user) {
        var headers = new TreeMap<String, String>();
        headerTemplates.forEach((header, template) -> headers.put(header, template.replace("{user}", user)));
        return headers;
    }
}
