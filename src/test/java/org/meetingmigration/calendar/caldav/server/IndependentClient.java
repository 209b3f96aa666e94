package org.meetingmigration.calendar.caldav.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What other programs make of a calendar: python3-caldav and vdirsyncer of Debian. A test that asks one that is not
/// installed is skipped, and fails with `CI=true`.
public final class IndependentClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String VDIRSYNCER = """
            [general]
            status_path = "%1$s/status/"
            [pair pull]
            a = "here"
            b = "there"
            collections = null
            conflict_resolution = "b wins"
            [storage here]
            type = "filesystem"
            path = "%1$s/events/"
            fileext = ".ics"
            [storage there]
            type = "caldav"
            url = "%2$s"
            username = "%3$s"
            password = "%3$spw"
            read_only = true
            """;

    private IndependentClient() {}

    /// A VEVENT.
    ///
    /// @param href path of the object it is in
    /// @param recurrenceId as in the text, for example `20300107T100000Z`; null for a master
    /// @param attendees PARTSTAT by address in lower case, for example `mailto:bob@example.com` and `ACCEPTED`
    public record SeenEvent(
            String href,
            String uid,
            @Nullable String recurrenceId,
            @Nullable String summary,
            @Nullable String description,
            @Nullable String location,
            int sequence,
            Map<String, String> attendees) {}

    /// @param events by UID, then masters first
    /// @param complaints what the program could not read or do; empty if all is well
    public record Seen(List<SeenEvent> events, List<String> complaints) {}

    /// All events of a calendar as python3-caldav sees them.
    ///
    /// @param user whose password is the name followed by `pw`
    public static Seen read(URI calendar, String user) {
        Debian.need("python3-caldav");
        var question =
                JSON.writeValueAsString(Map.of("url", calendar.toString(), "user", user, "password", user + "pw"));
        var events = new ArrayList<SeenEvent>();
        var complaints = new ArrayList<String>();
        for (var line : run(question, "/usr/bin/python3", "-c", script()).split("\n")) {
            if (line.startsWith("{\"complaint\"")) {
                complaints.add(JSON.readTree(line).get("complaint").asString());
            } else if (!line.isBlank()) {
                events.add(event(JSON.readTree(line)));
            }
        }
        events.sort(Comparator.comparing(SeenEvent::uid)
                .thenComparing(SeenEvent::recurrenceId, Comparator.nullsFirst(Comparator.naturalOrder())));
        return new Seen(events, complaints);
    }

    /// The events of a calendar as vdirsyncer writes them into files, in no order.
    ///
    /// @param folder an empty folder
    public static List<String> pull(URI calendar, String user, Path folder) {
        Debian.need("vdirsyncer");
        try {
            Files.createDirectories(folder.resolve("events"));
            var configuration =
                    Files.writeString(folder.resolve("config"), VDIRSYNCER.formatted(folder, calendar, user));
            run("", "vdirsyncer", "-c", configuration.toString(), "discover");
            run("", "vdirsyncer", "-c", configuration.toString(), "sync");
            var texts = new ArrayList<String>();
            try (var files = Files.newDirectoryStream(folder.resolve("events"), "*.ics")) {
                for (var file : files) {
                    texts.add(Files.readString(file));
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SeenEvent event(JsonNode json) {
        var attendees = new TreeMap<String, String>();
        json.get("attendees").forEachEntry((address, partStat) -> attendees.put(address, partStat.asString()));
        return new SeenEvent(
                json.get("href").asString(),
                json.get("uid").asString(""),
                text(json, "recurrenceId"),
                text(json, "summary"),
                text(json, "description"),
                text(json, "location"),
                json.get("sequence").asInt(),
                attendees);
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.get(name).isNull() ? null : json.get(name).asString();
    }

    private static String script() {
        try (var resource = IndependentClient.class.getResourceAsStream("/caldav/read_events.py")) {
            if (resource == null) {
                throw new IllegalStateException("read_events.py is missing");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(String input, String... command) {
        try {
            var errors = Files.createTempFile("independent-client", ".err");
            var process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var complaint = Files.readString(errors);
            Files.delete(errors);
            if (process.waitFor() != 0) {
                throw new AssertionError(command[0] + " failed: " + complaint);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
