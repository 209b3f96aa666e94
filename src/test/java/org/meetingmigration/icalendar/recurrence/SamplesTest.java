package org.meetingmigration.icalendar.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.testing.Shared;

/// Events of many programs, damaged ones among them: each gets an answer, soon, whatever it says.
class SamplesTest {

    @ParameterizedTest
    @ValueSource(strings = {"1997-09-01T00:00:00Z", "2020-06-01T00:00:00Z", "2026-11-22T00:00:00Z"})
    void everyEventShouldBeAnsweredWithinASecond(Instant now) throws IOException {
        var answers = new HashMap<String, Integer>();
        for (var file : files()) {
            var lines = unfolded(file);
            var occurrences = new Occurrences(Zones.of(timezones(lines)), ZoneOffset.UTC);
            for (var event : events(lines)) {
                if (event.start() == null) {
                    continue;
                }
                var began = System.nanoTime();
                var answer = occurrences.after(now, event);
                assertThat(Duration.ofNanos(System.nanoTime() - began))
                        .as("%s: %s", file, event)
                        .isLessThan(Duration.ofSeconds(1));
                answers.merge(
                        answer instanceof Answer.Unclear(var why)
                                ? why
                                : answer.getClass().getSimpleName(),
                        1,
                        Integer::sum);
            }
        }
        assertThat(answers.get("Upcoming")).isGreaterThan(100);
        assertThat(answers.get("Over")).isGreaterThan(100);
        assertThat(answers.getOrDefault("Unclear", 0)).isLessThan(40);
    }

    @Test
    void mostZonesOfTheSamplesShouldBeKnown() throws IOException {
        var unknown = new ArrayList<String>();
        var known = 0;
        for (var file : files()) {
            var lines = unfolded(file);
            var zones = Zones.of(timezones(lines));
            for (var event : events(lines)) {
                var start = event.start();
                if (start != null
                        && !start.tzid().isEmpty()
                        && zones.place(start.tzid()).isEmpty()) {
                    unknown.add(file.getFileName() + ": " + start.tzid());
                }
                known++;
            }
        }
        assertThat(unknown).as("of %s", known).hasSizeLessThan(known / 20);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Shared.path("samples/other"))) {
            return files.sorted().toList();
        }
    }

    private static List<String> unfolded(Path file) throws IOException {
        var lines = new ArrayList<String>();
        for (var line :
                Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList()) {
            if (!lines.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"))) {
                lines.set(lines.size() - 1, lines.getLast() + line.substring(1));
                continue;
            }
            lines.add(line);
        }
        return lines;
    }

    private static Map<String, String> timezones(List<String> lines) {
        var zones = new HashMap<String, String>();
        for (var block : blocks(lines, "VTIMEZONE")) {
            block.stream()
                    .filter(line -> line.startsWith("TZID"))
                    .findFirst()
                    .ifPresent(line -> zones.put(line.substring(line.indexOf(':') + 1), String.join("\r\n", block)));
        }
        return zones;
    }

    private static List<EventTimes> events(List<String> lines) {
        return blocks(lines, "VEVENT").stream()
                .map(block -> {
                    var starts = values(block, "DTSTART");
                    return new EventTimes(
                            starts.isEmpty() ? null : starts.getFirst(),
                            values(block, "RRULE").stream()
                                    .map(TimeValue::value)
                                    .toList(),
                            values(block, "RDATE"),
                            values(block, "EXDATE"),
                            values(block, "EXRULE").stream()
                                    .map(TimeValue::value)
                                    .toList(),
                            List.of());
                })
                .toList();
    }

    private static List<List<String>> blocks(List<String> lines, String name) {
        var blocks = new ArrayList<List<String>>();
        var inside = false;
        for (var line : lines) {
            var upper = line.strip().toUpperCase(Locale.ROOT);
            if (upper.equals("BEGIN:" + name)) {
                blocks.add(new ArrayList<>());
                inside = true;
            }
            if (inside) {
                blocks.getLast().add(line);
            }
            inside &= !upper.equals("END:" + name);
        }
        return blocks;
    }

    private static List<TimeValue> values(List<String> block, String name) {
        return block.stream()
                .filter(line -> line.startsWith(name + ":") || line.startsWith(name + ";"))
                .map(SamplesTest::value)
                .collect(Collectors.toList());
    }

    private static TimeValue value(String line) {
        var quoted = line.lastIndexOf('"');
        var colon = line.indexOf(':', Math.max(0, quoted));
        var parameters = colon < 0 ? line : line.substring(0, colon);
        var tzid = parameters.indexOf("TZID=");
        var end = quoted > 0 ? quoted : parameters.indexOf(';', Math.max(0, tzid));
        return new TimeValue(
                line.substring(colon + 1),
                tzid < 0 ? "" : parameters.substring(tzid + 5, end < 0 ? parameters.length() : end),
                parameters.contains("VALUE=DATE") && !parameters.contains("VALUE=DATE-TIME"));
    }
}
