package org.meetingmigration.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.meetingmigration.calendar.caldav.server.Reply;
import org.meetingmigration.calendar.caldav.server.RunningServer;
import org.meetingmigration.cli.demo.DemoOrganization;

/// The invented organisation on a real server: its people are u0001, u0002, …, each with the meetings that they
/// organise, in their default calendar and one more.
final class LoadedOrganization {

    private static final Pattern EVENT = Pattern.compile("BEGIN:VEVENT\n.*?END:VEVENT\n", Pattern.DOTALL);
    private static final Pattern ZONE = Pattern.compile("BEGIN:VTIMEZONE\n.*?END:VTIMEZONE\n", Pattern.DOTALL);
    private static final Pattern UID = Pattern.compile("^UID:(.*)$", Pattern.MULTILINE);
    private static final Pattern ORGANIZER =
            Pattern.compile("^ORGANIZER[^\n]*mailto:([^\n]*)$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private static final int AT_ONCE = 3;

    static final String SECOND_CALENDAR = "projects";

    private final RunningServer server;
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, List<Place>> places = new ConcurrentSkipListMap<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();

    /// Where an object is stored.
    record Place(String user, String calendar, String name, String uid) {}

    private LoadedOrganization(RunningServer server) {
        this.server = server;
    }

    /// @param server with ten more users, whose calendars are empty
    /// @param scratch an empty folder
    static LoadedOrganization load(RunningServer server, Path scratch) throws IOException {
        var loaded = new LoadedOrganization(server);
        int number = 1;
        for (var person : DemoOrganization.people()) {
            loaded.addresses.put(person.email(), "u%04d".formatted(number++));
        }
        DemoOrganization.write(scratch, InstantSource.system().instant(), 1);
        // As they would enter them: everybody their own, all at the same time.
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            var loads = loaded.addresses.entrySet().stream()
                    .map(person -> CompletableFuture.runAsync(
                            () -> loaded.load(person.getKey(), person.getValue(), scratch), pool))
                    .toList();
            loads.forEach(CompletableFuture::join);
        }
        return loaded;
    }

    private void load(String email, String user, Path scratch) {
        if (server.calendars(user).stream().noneMatch(path -> path.endsWith("/" + SECOND_CALENDAR + "/"))) {
            server.makeCalendar(user, SECOND_CALENDAR);
        }
        places.put(user, new ArrayList<>());
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (scratch.relativize(file).toString().startsWith(email)) {
                    put(user, unfolded(Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String user, String file) {
        String text = renamed(file);
        var zones = new StringBuilder();
        ZONE.matcher(text).results().forEach(zone -> zones.append(zone.group()));
        Map<String, StringBuilder> byUid = new LinkedHashMap<>();
        EVENT.matcher(text)
                .results()
                .map(event -> event.group())
                .forEach(event -> uid(event)
                        .filter(_ -> isOrganizer(user, event))
                        .findFirst()
                        .ifPresent(uid -> byUid.computeIfAbsent(uid, _ -> new StringBuilder())
                                .append(event)));
        byUid.forEach((uid, events) -> put(user, uid, zones.toString(), events.toString()));
    }

    private static Stream<String> uid(String event) {
        return UID.matcher(event).results().map(uid -> uid.group(1).strip());
    }

    private static boolean isOrganizer(String user, String event) {
        return ORGANIZER
                .matcher(event)
                .results()
                .allMatch(organizer -> organizer.group(1).strip().equals(address(user)));
    }

    private void put(String user, String uid, String zones, String events) {
        int count = places.get(user).size();
        String calendar = count % 4 == 3 ? SECOND_CALENDAR : server.kind().defaultCalendar();
        // SOGo stores the copies of attendees under the same name.
        String name = user + "-m" + count + ".ics";
        String object =
                "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Example//Demo//EN\n" + zones + events + "END:VCALENDAR\n";
        Reply reply = server.putAs(
                user, user, calendar, name, object.replace("\n", "\r\n").getBytes(UTF_8));
        if (reply.isSuccess() && isLost(user, calendar, name)) {
            refused.add(user + " " + uid + " lost");
        } else if (reply.isSuccess()) {
            places.get(user).add(new Place(user, calendar, name, uid));
        } else {
            refused.add(user + " " + uid + " " + reply.status() + " " + reply.text());
        }
    }

    /// SOGo stores some as `(null)`, for the organizer and for attendees.
    private boolean isLost(String user, String calendar, String name) {
        if (server.get(user, calendar, name).text().contains("BEGIN:VEVENT")) {
            return false;
        }
        server.delete(user, calendar, name);
        for (String other : users()) {
            if (server.get(other, server.kind().defaultCalendar(), name).isSuccess()) {
                server.delete(other, server.kind().defaultCalendar(), name);
            }
        }
        return true;
    }

    private String renamed(String text) {
        String renamed = text;
        for (var person : addresses.entrySet()) {
            renamed = renamed.replaceAll("(?i)" + Pattern.quote(person.getKey()), address(person.getValue()));
        }
        return renamed;
    }

    static String address(String user) {
        return user + "@example.com";
    }

    List<String> users() {
        return List.copyOf(addresses.values());
    }

    /// What the server did not take, as `user uid status`.
    List<String> refused() {
        return refused;
    }

    List<Place> places() {
        return places.values().stream().flatMap(List::stream).toList();
    }

    /// What is stored now, by place; without those that are gone.
    Map<Place, String> content() {
        var stored = new HashMap<String, Map<String, String>>();
        var content = new HashMap<Place, String>();
        for (Place place : places()) {
            String text = stored.computeIfAbsent(
                            place.user() + "/" + place.calendar(), _ -> server.contents(place.user(), place.calendar()))
                    .get(place.name());
            if (text != null) {
                content.put(place, unfolded(text.getBytes(UTF_8)));
            }
        }
        return content;
    }

    /// A fold may stand inside a character.
    static String unfolded(byte[] content) {
        String bytes = new String(content, ISO_8859_1);
        return new String(
                bytes.replace("\r\n", "\n")
                        .replace("\n ", "")
                        .replace("\n\t", "")
                        .getBytes(ISO_8859_1),
                UTF_8);
    }
}
