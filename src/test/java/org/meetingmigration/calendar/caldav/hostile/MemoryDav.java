package org.meetingmigration.calendar.caldav.hostile;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Calendars in memory and the methods of CalDAV on them, done right. Users are those of the real servers: alice, bob
/// and carol with a calendar `/calendars/NAME/calendar/` each, and svc, who may do everything.
public final class MemoryDav {

    static final String CALENDAR_TYPE = "text/calendar; charset=utf-8";
    private static final List<String> USERS = List.of("alice", "bob", "carol", "svc");

    /// An event that was stored.
    ///
    /// @param etag with its quotes, for example `"7"`
    /// @param revision counts the writes of the whole server
    public record Event(byte[] data, String etag, long revision) {

        public String text() {
            return new String(data, StandardCharsets.UTF_8);
        }
    }

    private final String capabilities;
    private final String program;
    private final SortedSet<String> collections = new TreeSet<>();
    private final SortedMap<String, Event> events = new TreeMap<>();
    private final Map<String, Event> before = new HashMap<>();
    private final SortedMap<String, Long> deleted = new TreeMap<>();
    private long revision;

    MemoryDav(String capabilities, String program) {
        this.capabilities = capabilities;
        this.program = program;
        USERS.forEach(user -> collections.add("/calendars/" + user + "/calendar/"));
    }

    /// The events of everybody by path, as they are now.
    public synchronized SortedMap<String, Event> events() {
        return new TreeMap<>(events);
    }

    /// What a GET would give, for example for `/calendars/alice/calendar/1.ics`; empty where there is no such event.
    public synchronized Optional<Event> event(String path) {
        return Optional.ofNullable(events.get(path));
    }

    /// The event before its last write; empty where it was written once or never.
    public synchronized Optional<Event> eventBefore(String path) {
        return Optional.ofNullable(before.get(path));
    }

    /// Writes whatever is there, as somebody else would, and returns the new ETag.
    public synchronized String put(String path, byte[] data) {
        revision++;
        var event = new Event(data, "\"" + revision + "\"", revision);
        Optional.ofNullable(events.put(path, event)).ifPresent(old -> before.put(path, old));
        deleted.remove(path);
        return event.etag;
    }

    public synchronized void delete(String path) {
        revision++;
        events.remove(path);
        deleted.put(path, revision);
    }

    synchronized Answer answer(Received request) {
        var answer = rightAnswer(request);
        return program.isEmpty() ? answer : answer.with("Server", program);
    }

    private Answer rightAnswer(Received request) {
        var path = URLDecoder.decode(request.path().replace("+", "%2B"), StandardCharsets.UTF_8);
        if (path.equals("/.well-known/caldav")) {
            return Answer.of(301).with("Location", "/");
        }
        var user = user(request);
        if (user.isEmpty()) {
            return Answer.of(401).with("WWW-Authenticate", "Basic realm=\"calendars\"");
        }
        if (!mayEnter(user.get(), path)) {
            return Answer.of(403);
        }
        return switch (request.method()) {
            case "OPTIONS" ->
                Answer.of(200)
                        .with("DAV", capabilities)
                        .with("Allow", "OPTIONS, GET, HEAD, PUT, DELETE, PROPFIND, REPORT, MKCALENDAR");
            case "GET", "HEAD" -> get(path);
            case "PUT" -> put(path, request);
            case "DELETE" -> delete(path, request);
            case "MKCALENDAR" -> Answer.of(collections.add(path) ? 201 : 405);
            case "PROPFIND" -> new Propfind(this, user.get()).answer(path, request);
            case "REPORT" -> new Report(this, user.get()).answer(path, request);
            default -> Answer.of(405);
        };
    }

    boolean isCollection(String path) {
        return collections.contains(path);
    }

    /// Paths of what is directly in a collection.
    List<String> members(String path) {
        var members = new ArrayList<String>();
        collections.stream().filter(member -> isIn(member, path)).forEach(members::add);
        events.keySet().stream().filter(member -> isIn(member, path)).forEach(members::add);
        return members;
    }

    List<String> deletedSince(String collection, long revision) {
        return deleted.entrySet().stream()
                .filter(entry -> isIn(entry.getKey(), collection) && entry.getValue() > revision)
                .map(Map.Entry::getKey)
                .toList();
    }

    long revision() {
        return revision;
    }

    String capabilities() {
        return capabilities;
    }

    private static boolean isIn(String member, String collection) {
        return member.startsWith(collection)
                && member.length() > collection.length()
                && !member.substring(collection.length(), member.length() - 1).contains("/");
    }

    private static Optional<String> user(Received request) {
        var header = request.header("Authorization").filter(value -> value.startsWith("Basic "));
        return header.map(value -> new String(Base64.getDecoder().decode(value.substring(6)), StandardCharsets.UTF_8))
                .flatMap(login -> USERS.stream()
                        .filter(user -> login.equals(user + ":" + user + "pw"))
                        .findFirst());
    }

    private static boolean mayEnter(String user, String path) {
        return !path.startsWith("/calendars/") || user.equals("svc") || path.startsWith("/calendars/" + user + "/");
    }

    private Answer get(String path) {
        return event(path)
                .map(event ->
                        new Answer(200, Map.of("Content-Type", CALENDAR_TYPE), event.data).with("ETag", event.etag))
                .orElse(Answer.of(404));
    }

    private Answer put(String path, Received request) {
        if (!collections.contains(path.substring(0, path.lastIndexOf('/') + 1)) || path.endsWith("/")) {
            return Answer.of(409);
        }
        if (preconditionFails(path, request)) {
            return Answer.of(412);
        }
        if (Events.uid(request.text()).isEmpty()) {
            return precondition("valid-calendar-object-resource");
        }
        if (uidIsElsewhere(path, request.text())) {
            return precondition("no-uid-conflict");
        }
        var status = events.containsKey(path) ? 204 : 201;
        return Answer.of(status).with("ETag", put(path, request.body()));
    }

    private Answer delete(String path, Received request) {
        if (preconditionFails(path, request)) {
            return Answer.of(412);
        }
        if (!events.containsKey(path)) {
            return deleteCollection(path);
        }
        delete(path);
        return Answer.of(204);
    }

    private Answer deleteCollection(String path) {
        if (!collections.remove(path)) {
            return Answer.of(404);
        }
        members(path).forEach(this::delete);
        return Answer.of(204);
    }

    private boolean preconditionFails(String path, Received request) {
        var etag = event(path).map(Event::etag);
        var wanted = request.header("If-Match");
        if (wanted.isPresent()
                && etag.filter(current -> isListed(wanted.get(), current)).isEmpty()) {
            return true;
        }
        var unwanted = request.header("If-None-Match");
        return unwanted.isPresent()
                && etag.filter(current -> isListed(unwanted.get(), current)).isPresent();
    }

    private static boolean isListed(String header, String etag) {
        return header.strip().equals("*")
                || List.of(header.strip().split("\\s*,\\s*")).contains(etag);
    }

    private boolean uidIsElsewhere(String path, String data) {
        var collection = path.substring(0, path.lastIndexOf('/') + 1);
        return events.entrySet().stream()
                .filter(entry ->
                        isIn(entry.getKey(), collection) && !entry.getKey().equals(path))
                .anyMatch(entry -> Events.uid(entry.getValue().text()).equals(Events.uid(data)));
    }

    private static Answer precondition(String name) {
        return Answer.of(
                403,
                "application/xml; charset=utf-8",
                "<D:error xmlns:D=\"DAV:\"><C:" + name + " xmlns:C=\"urn:ietf:params:xml:ns:caldav\"/></D:error>");
    }
}
