package org.meetingmigration.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.meetingmigration.joinblock.render.Phrases;

/// A calendar object as some program might have written it, made from a seed.
///
/// @param bytes the object
/// @param events what is known of its events, in order
record GeneratedCalendar(byte[] bytes, List<Event> events) {

    /// @param meeting the online meeting; null for none
    /// @param before text of the body in front of the block
    /// @param after text of the body behind it
    record Event(
            @org.jspecify.annotations.Nullable OldMeeting meeting, String before, String after, Set<String> carriers) {}

    private static final List<String> USER_TEXT = List.of(
            "Hej alle,",
            "会議の議題：予算",
            "Привет 👩‍💻👍🏽",
            "a < b && c > d",
            "<not a tag>",
            "back\\slash; semi, comma",
            "\\n is no break",
            "_".repeat(80),
            "-".repeat(70),
            "=====",
            "....",
            "",
            "",
            " ",
            "tel +45 12 34 56 78",
            "https://example.org/agenda?x=1&y=2",
            "Agenda:\t1\t2",
            "\"quoted\" 'text'",
            "&nbsp; &amp; entities",
            "Dear Ms. O'Neil <jane@example.org>",
            "100%25 %0A",
            "Meeting minutes as usual",
            "é".repeat(60),
            "会".repeat(40));

    /// Lines are short physical lines of `width` octets.
    private record Lines(Random random, String eol, String fold, int width, ByteArrayOutputStream out) {
        void add(String line) {
            int column = 0;
            for (byte b : line.getBytes(UTF_8)) {
                if (column == width) {
                    out.writeBytes((eol + fold).getBytes(UTF_8));
                    column = fold.length();
                }
                out.write(b);
                column++;
            }
            out.writeBytes(eol.getBytes(UTF_8));
        }
    }

    static GeneratedCalendar of(OldMeeting.Kind kind, long seed) {
        var random = new Random(seed);
        var lines = new Lines(
                random,
                random.nextBoolean() ? "\r\n" : "\n",
                random.nextBoolean() ? " " : "\t",
                List.of(75, 75, 60, 31, 5, 100_000).get(random.nextInt(6)),
                new ByteArrayOutputStream());
        Locale language =
                Phrases.languages().get(random.nextInt(Phrases.languages().size()));
        OldMeeting meeting = OldMeeting.of(kind, language, random.nextInt(600));
        OldMeeting other = OldMeeting.of(kind, language, 600 + random.nextInt(300));
        lines.add("BEGIN:VCALENDAR");
        lines.add("VERSION:2.0");
        lines.add("PRODID:-//Someone//Something 1.0//EN");
        var events = new ArrayList<Event>();
        events.add(event(lines, "", meeting));
        for (int i = 0; i < random.nextInt(3); i++) {
            OldMeeting of = random.nextInt(3) == 0 ? null : random.nextBoolean() ? meeting : other;
            events.add(event(lines, "2030010" + (2 + i) + "T100000Z", of));
        }
        lines.add("END:VCALENDAR");
        return new GeneratedCalendar(lines.out().toByteArray(), events);
    }

    private static Event event(
            Lines lines, String recurrenceId, @org.jspecify.annotations.Nullable OldMeeting meeting) {
        Random random = lines.random();
        String before = userText(random);
        String after = userText(random);
        var properties = new ArrayList<>(List.of(
                "UID:series-1@example.org",
                "DTSTAMP:20240101T000000Z",
                "SUMMARY;LANGUAGE=da:Møde\\, ugentligt 👍",
                "ORGANIZER;CN=\"Doe, Jane: boss\":mailto:Jane@example.org",
                "ATTENDEE;CN=Jørgen;PARTSTAT=ACCEPTED:mailto:joergen@example.org",
                "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
                "X-UNKNOWN;X=\"a;b:c\":keep\\,me",
                "SEQUENCE:3"));
        properties.add(recurrenceId.isEmpty() ? "RRULE:FREQ=DAILY;COUNT=9" : "RECURRENCE-ID:" + recurrenceId);
        properties.add("DTSTART:" + (recurrenceId.isEmpty() ? "20300101T100000Z" : recurrenceId));
        if (random.nextBoolean()) {
            properties.add("LAST-MODIFIED:20240101T000000Z");
        }
        String block = meeting == null ? "No call today" : meeting.plain();
        String body = before + block + after;
        String htmlBody = html(before, meeting == null ? "<p>No call today</p>" : meeting.html(), after);
        var carriers = new java.util.LinkedHashSet<String>();
        boolean alternative = random.nextInt(4) == 0;
        properties.add(
                alternative
                        ? "DESCRIPTION;ALTREP=\"data:text/html," + percent(htmlBody) + "\":" + escaped(body)
                        : "DESCRIPTION;LANGUAGE=en-US:" + escaped(body));
        carriers.add("DESCRIPTION");
        if (random.nextBoolean()) {
            properties.add("X-ALT-DESC;FMTTYPE=text/html:" + escaped(htmlBody));
            carriers.add("X-ALT-DESC");
        }
        if (random.nextInt(4) == 0) {
            properties.add("STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:" + escaped(htmlBody));
        }
        if (meeting != null) {
            properties.addAll(meeting.properties());
            extras(random, meeting, properties);
        }
        Collections.shuffle(properties, random);
        lines.add("BEGIN:VEVENT");
        properties.forEach(lines::add);
        lines.add("BEGIN:VALARM");
        lines.add("TRIGGER:-PT15M");
        lines.add("ACTION:DISPLAY");
        lines.add("DESCRIPTION:Reminder");
        lines.add("END:VALARM");
        if (random.nextInt(3) == 0) {
            lines.add("BEGIN:VALARM");
            lines.add("TRIGGER:-PT1H");
            lines.add("ACTION:EMAIL");
            lines.add("SUMMARY:Soon");
            lines.add("DESCRIPTION:" + escaped(body));
            lines.add("END:VALARM");
        }
        lines.add("END:VEVENT");
        return new Event(meeting, before, after, carriers);
    }

    private static void extras(Random random, OldMeeting meeting, List<String> properties) {
        switch (random.nextInt(5)) {
            case 0 -> properties.add("LOCATION:" + escaped(meeting.label()));
            case 1 -> properties.add("LOCATION:" + escaped(meeting.joinUrl()));
            case 2 ->
                properties.add("LOCATION;LANGUAGE=en-US:" + escaped("Room 1; " + meeting.label() + "; Salle Teams 3"));
            case 3 -> properties.add("LOCATION:" + escaped("Kongens Nytorv 1, København"));
            default -> {}
        }
        if (random.nextInt(3) == 0) {
            properties.add("CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=old:" + meeting.joinUrl());
        }
        if (random.nextInt(3) == 0) {
            properties.add("URL:" + meeting.joinUrl());
        }
        if (random.nextInt(3) == 0) {
            String name = random.nextBoolean() ? meeting.label() : meeting.joinUrl();
            properties.add(
                    "X-MICROSOFT-LOCATIONS:" + escaped("[{\"DisplayName\":\"" + name + "\",\"LocationUri\":\"\"}]"));
        }
    }

    private static String userText(Random random) {
        var text = new StringBuilder("\n");
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(USER_TEXT.get(random.nextInt(USER_TEXT.size()))).append('\n');
        }
        return text.append("\n").toString();
    }

    private static String html(String before, String block, String after) {
        return "<html><body><div>" + paragraphs(before) + "</div>" + block + "<div>" + paragraphs(after)
                + "</div></body></html>";
    }

    private static String paragraphs(String text) {
        return "<p>" + text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>\n") + "x</p>";
    }

    static String htmlBefore(Event event) {
        return "<html><body><div>" + paragraphs(event.before()) + "</div>";
    }

    static String htmlAfter(Event event) {
        return "<div>" + paragraphs(event.after()) + "</div></body></html>";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private static String percent(String html) {
        var out = new StringBuilder();
        for (byte b : html.getBytes(UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-_.~=/".indexOf(c) >= 0);
            out.append(plain ? Character.toString(c) : "%%%02X".formatted((int) c));
        }
        return out.toString();
    }
}
