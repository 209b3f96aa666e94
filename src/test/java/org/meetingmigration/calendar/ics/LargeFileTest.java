package org.meetingmigration.calendar.ics;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.calendar.StoredMeeting;
import org.meetingmigration.calendar.StoredPart;
import org.meetingmigration.joinblock.Recogniser;
import org.meetingmigration.joinblock.link.LinkCatalogue;

/// Large exports fit in a small heap. Each is read in a JVM of its own.
class LargeFileTest {

    private static final int EVENTS = 100_000;

    @TempDir
    private Path folder;

    @Test
    void hundredThousandEventsInFiftyMegabytesShouldFitInASmallHeap() throws IOException, InterruptedException {
        Path file = folder.resolve("many.ics");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n".getBytes(US_ASCII));
            for (int i = 0; i < EVENTS; i++) {
                out.write(event("event-" + i, "x".repeat(360)).getBytes(US_ASCII));
            }
            out.write("END:VCALENDAR\r\n".getBytes(US_ASCII));
        }
        assertThat(Files.size(file)).isGreaterThan(50_000_000);
        assertThat(findingsIn(file, "-Xmx256m")).isEqualTo(Integer.toString(EVENTS));
    }

    @Test
    void longestBodyShouldFitInASmallHeapHoweverManyLinesItHas() throws IOException, InterruptedException {
        Path file = folder.resolve("lines.ics");
        String body = "\\n".repeat(CarrierReader.LONGEST / 2 - 100);
        Files.writeString(file, "BEGIN:VCALENDAR\r\n" + event("lines", body) + "END:VCALENDAR\r\n");
        assertThat(findingsIn(file, "-Xmx384m")).isEqualTo("1");
    }

    private static String event(String uid, String body) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "@example.org\r\nDTSTART:20300101T100000Z\r\n"
                + "X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij\r\nDESCRIPTION:" + body
                + "\r\nEND:VEVENT\r\n";
    }

    private static String findingsIn(Path file, String heap) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFileTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return printed;
    }

    /// Prints how many meetings of a file have an online meeting.
    public static void main(String[] arguments) throws IOException {
        byte[] raw = Files.readAllBytes(Path.of(arguments[0]));
        var object = IcsObject.read(raw, Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        var recogniser = new Recogniser(LinkCatalogue.standard(), false);
        int found = 0;
        for (StoredMeeting meeting : object.meetings()) {
            for (StoredPart part : meeting.parts()) {
                found += recogniser.find(part.part()).doubt() == null ? 1 : 0;
            }
        }
        System.out.println(found);
    }
}
