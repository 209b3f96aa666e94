package org.meetingmigration.calendar.caldav.hostile;

import static org.meetingmigration.calendar.caldav.hostile.DavXml.href;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// PROPFIND (RFC 4918 section 9.1) with depth 0 and 1, on the root, principals, homes, calendars and events.
final class Propfind {

    private final MemoryDav store;
    private final String user;

    Propfind(MemoryDav store, String user) {
        this.store = store;
        this.user = user;
    }

    Answer answer(String path, Received request) {
        if (!exists(path)) {
            return Answer.of(404);
        }
        var wanted = request.body().length == 0 ? List.<String>of() : DavXml.properties(DavXml.root(request.body()));
        var below = request.header("Depth").orElse("1").equals("0") ? List.<String>of() : store.members(path);
        var responses = Stream.concat(Stream.of(path), below.stream())
                .map(resource -> response(resource, wanted))
                .collect(Collectors.joining());
        return Answer.multiStatus(DavXml.START + responses + DavXml.END).with("DAV", store.capabilities());
    }

    /// One resource with what is wanted of it, and what is wanted but unknown as 404.
    String response(String path, List<String> wanted) {
        var known = properties(path);
        var names = wanted.isEmpty() ? List.copyOf(known.keySet()) : wanted;
        var found = names.stream().filter(known::containsKey).map(known::get).collect(Collectors.joining());
        var unknown = names.stream()
                .filter(name -> !known.containsKey(name))
                .map(name -> "<" + prefix(name) + name + "/>")
                .collect(Collectors.joining());
        return "<D:response>" + href(path) + propstat(found, 200) + propstat(unknown, 404) + "</D:response>\n";
    }

    private static String propstat(String properties, int status) {
        return properties.isEmpty()
                ? ""
                : "<D:propstat><D:prop>" + properties + "</D:prop><D:status>HTTP/1.1 " + status
                        + " Scripted</D:status></D:propstat>";
    }

    private boolean exists(String path) {
        return path.equals("/")
                || path.equals(principal())
                || path.equals("/calendars/" + user + "/")
                || user.equals("svc") && path.matches("/(calendars|principals)/\\w+/")
                || store.isCollection(path)
                || store.event(path).isPresent();
    }

    private Map<String, String> properties(String path) {
        var properties = new LinkedHashMap<String, String>();
        add(properties, "D:current-user-principal", href(principal()));
        if (path.startsWith("/principals/")) {
            addPrincipal(properties, path);
        } else if (store.isCollection(path)) {
            addCalendar(properties, path);
        } else if (path.endsWith("/")) {
            add(properties, "D:resourcetype", "<D:collection/>");
        }
        store.event(path).ifPresent(event -> addEvent(properties, event));
        return properties;
    }

    private static void addPrincipal(Map<String, String> properties, String path) {
        var name = path.split("/")[2];
        add(properties, "D:resourcetype", "<D:principal/>");
        add(properties, "D:displayname", name);
        add(properties, "D:principal-URL", href(path));
        add(properties, "C:calendar-home-set", href("/calendars/" + name + "/"));
        add(properties, "C:calendar-user-address-set", "<D:href>mailto:" + name + "@example.com</D:href>");
    }

    private void addCalendar(Map<String, String> properties, String path) {
        add(properties, "D:resourcetype", "<D:collection/><C:calendar/>");
        add(properties, "D:displayname", path.split("/")[3]);
        add(properties, "C:supported-calendar-component-set", "<C:comp name=\"VEVENT\"/>");
        add(
                properties,
                "D:supported-report-set",
                reports("C:calendar-query", "C:calendar-multiget", "D:sync-collection"));
        add(properties, "D:current-user-privilege-set", privileges("all", "read", "write", "write-content", "bind"));
        add(properties, "D:owner", href("/principals/" + path.split("/")[2] + "/"));
        add(properties, "S:getctag", "" + store.revision());
        add(properties, "D:sync-token", Report.token(store.revision()));
    }

    private static void addEvent(Map<String, String> properties, MemoryDav.Event event) {
        add(properties, "D:resourcetype", "");
        add(properties, "D:getetag", DavXml.escape(event.etag()));
        add(properties, "D:getcontenttype", MemoryDav.CALENDAR_TYPE);
        add(properties, "D:getcontentlength", "" + event.data().length);
        add(properties, "C:calendar-data", DavXml.escape(event.text()));
    }

    private static String reports(String... names) {
        return Stream.of(names)
                .map(name -> "<D:supported-report><D:report><" + name + "/></D:report></D:supported-report>")
                .collect(Collectors.joining());
    }

    private static String privileges(String... names) {
        return Stream.of(names)
                .map(name -> "<D:privilege><D:" + name + "/></D:privilege>")
                .collect(Collectors.joining());
    }

    private static void add(Map<String, String> properties, String name, String value) {
        properties.put(name.substring(2), "<" + name + ">" + value + "</" + name + ">");
    }

    /// The namespace of a property that is not here does not matter, but calendar ones are not in `DAV:`.
    private static String prefix(String name) {
        return name.startsWith("calendar-") || name.startsWith("schedule-") ? "C:" : "D:";
    }

    private String principal() {
        return "/principals/" + user + "/";
    }
}
