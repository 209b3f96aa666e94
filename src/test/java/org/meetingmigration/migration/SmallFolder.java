package org.meetingmigration.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.meetingmigration.calendar.folder.FolderCalendars;
import org.meetingmigration.conferencing.RoomKey;
import org.meetingmigration.conferencing.RoomNames;
import org.meetingmigration.conferencing.jitsi.JitsiProvider;
import org.meetingmigration.joinblock.Recogniser;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.joinblock.render.BlockRenderers;
import org.meetingmigration.notice.NotifyPolicy;

/// A folder with a few meetings of every kind, and what a run over it needs.
final class SmallFolder {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final String ANNA = "anna@example.org";
    static final String BO = "bo@example.org";

    private final Path dir;
    private final int savesAtOnce;

    SmallFolder(Path dir) {
        this(dir, 1);
    }

    /// @param savesAtOnce how many objects are saved between two forces of the journal
    SmallFolder(Path dir, int savesAtOnce) {
        this.dir = dir;
        this.savesAtOnce = savesAtOnce;
        write(ANNA + "/work/single.ics", calendar(teams("single", "", "20261201T090000Z", "bo@example.org")));
        write(
                ANNA + "/work/series.ics",
                calendar(teams("series", "RRULE:FREQ=WEEKLY\r\n", "20261102T090000Z", "x@example.com")
                        + teams("series", "RECURRENCE-ID:20261207T090000Z\r\n", "20261207T110000Z", "y@example.com")));
        write(ANNA + "/work/past.ics", calendar(teams("past", "", "20200101T090000Z", "bo@example.org")));
        write(ANNA + "/work/plain.ics", calendar(event("plain", "", "20261201T090000Z", "No block here\\, only text")));
        write(
                BO + ".ics",
                calendar(teams("e1", "", "20261203T090000Z", "anna@example.org")
                        + event("e2", "", "20261203T100000Z", "nothing")
                        + teams("e3", "", "20261204T090000Z", "z@example.net")));
    }

    Path dir() {
        return dir;
    }

    int savesAtOnce() {
        return savesAtOnce;
    }

    void write(String path, String text) {
        try {
            Files.createDirectories(dir.resolve(path).getParent());
            Files.write(dir.resolve(path), text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FolderCalendars calendars() {
        return new FolderCalendars(dir, NOW, ZoneOffset.UTC);
    }

    static PlanRun plans() {
        var catalogue = LinkCatalogue.standard().withHosts(Map.of("jitsi", List.of("meet.example.org")));
        var provider = new JitsiProvider(
                "https://meet.example.org", new RoomNames(RoomKey.of(new byte[32])), Optional.empty());
        var planner = new Planner(
                new Recogniser(catalogue, false),
                provider,
                BlockRenderers.forProvider(provider.name()),
                new Scope(Set.of(), false, NOW));
        return new PlanRun(planner, NotifyPolicy.ALL);
    }

    /// Every calendar file and what is in it.
    Map<String, String> content() {
        return content(dir);
    }

    static Map<String, String> content(Path dir) {
        var content = new TreeMap<String, String>();
        if (!Files.exists(dir)) {
            return content;
        }
        try (var files = Files.walk(dir)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = dir.relativize(file).toString();
                if (!name.startsWith(".mms")) {
                    content.put(name, Files.readString(file, UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }

    static String calendar(String events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Test//EN\r\n" + events + "END:VCALENDAR\r\n";
    }

    static String event(String uid, String more, String start, String description) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:" + start + "\r\n" + more
                + "SUMMARY:Møde " + uid + "\r\nDESCRIPTION:" + description + "\r\nEND:VEVENT\r\n";
    }

    /// A Teams meeting of the owner that the uid suggests, with its structured properties and one attendee.
    static String teams(String uid, String more, String start, String attendee) {
        String thread = "19%3ameeting_" + uid + "%40thread.v2";
        String url = "https://teams.microsoft.com/l/meetup-join/" + thread + "/0?context=%7b%22Tid%22%3a%22t%22%7d";
        String rule = "_".repeat(80);
        String organizer = uid.startsWith("e") ? BO : ANNA;
        return event(
                uid,
                more
                        + "ORGANIZER;CN=Owner:mailto:" + organizer + "\r\n"
                        + "ATTENDEE;PARTSTAT=ACCEPTED;CN=Guest:mailto:" + attendee + "\r\n"
                        + "X-MICROSOFT-SKYPETEAMSMEETINGURL:" + url + "\r\n"
                        + "LOCATION:Microsoft Teams-møde\r\n",
                start,
                "Før\\n" + rule + "\\nMicrosoft Teams-møde\\nKlik her for at deltage i mødet<" + url + ">\\n" + rule
                        + "\\nEfter");
    }
}
