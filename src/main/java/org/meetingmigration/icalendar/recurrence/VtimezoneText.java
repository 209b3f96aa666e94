package org.meetingmigration.icalendar.recurrence;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the text of a VTIMEZONE component: lines end with LF or CRLF and may be folded.
final class VtimezoneText {

    private VtimezoneText() {}

    /// A STANDARD or DAYLIGHT part.
    ///
    /// @param start first onset, on the clock as it was before
    /// @param before TZOFFSETFROM
    /// @param after TZOFFSETTO
    record Observance(Moment start, ZoneOffset before, ZoneOffset after, List<String> rrules, List<Moment> rdates) {}

    /// What is known of an observance while its lines are read.
    private static final class Draft {
        private final List<String> rrules = new ArrayList<>();
        private final List<Moment> rdates = new ArrayList<>();
        private @Nullable Moment start;
        private @Nullable ZoneOffset before;
        private @Nullable ZoneOffset after;

        private void property(String name, String value) {
            switch (name) {
                case "DTSTART" -> start = Moment.parse(value).orElse(null);
                case "TZOFFSETFROM" -> before = offset(value);
                case "TZOFFSETTO" -> after = offset(value);
                case "RRULE" -> rrules.add(value);
                case "RDATE" -> {
                    for (var date : value.split(",")) {
                        Moment.parse(date).ifPresent(rdates::add);
                    }
                }
                default -> {
                    // Names and comments say nothing about the clock.
                }
            }
        }

        private Optional<Observance> observance() {
            if (start == null || before == null || after == null) {
                return Optional.empty();
            }
            return Optional.of(new Observance(start, before, after, List.copyOf(rrules), List.copyOf(rdates)));
        }
    }

    /// The observances that can be read, in the order of the text.
    static List<Observance> observances(String component) {
        var observances = new ArrayList<Observance>();
        var draft = new Draft();
        for (var line : lines(component)) {
            var name = name(line);
            var value = value(line);
            if (name.equals("BEGIN")) {
                draft = new Draft();
            }
            if (name.equals("END")) {
                draft.observance().ifPresent(observances::add);
                draft = new Draft();
            }
            draft.property(name, value);
        }
        return observances;
    }

    /// Value of the first property with this name; empty when absent.
    static Optional<String> property(String component, String name) {
        return lines(component).stream()
                .filter(line -> name(line).equals(name))
                .map(VtimezoneText::value)
                .findFirst();
    }

    private static List<String> lines(String component) {
        var lines = new ArrayList<StringBuilder>();
        component.lines().forEach(line -> {
            var folded = line.startsWith(" ") || line.startsWith("\t");
            if (folded && !lines.isEmpty()) {
                lines.getLast().append(line, 1, line.length());
                return;
            }
            lines.add(new StringBuilder(line));
        });
        return lines.stream().map(StringBuilder::toString).toList();
    }

    private static String name(String line) {
        for (var i = 0; i < line.length(); i++) {
            if (line.charAt(i) == ':' || line.charAt(i) == ';') {
                return line.substring(0, i).strip().toUpperCase(Locale.ROOT);
            }
        }
        return "";
    }

    private static String value(String line) {
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            quoted ^= c == '"';
            if (c == ':' && !quoted) {
                return line.substring(i + 1).strip();
            }
        }
        return "";
    }

    /// `+0100`, `-0330` or `+001234`; null when it is none.
    private static @Nullable ZoneOffset offset(String value) {
        var digits = value.replace(":", "");
        var signed = digits.startsWith("+") || digits.startsWith("-") ? digits : "+" + digits;
        if (signed.length() != 5 && signed.length() != 7) {
            return null;
        }
        try {
            return ZoneOffset.of(signed);
        } catch (DateTimeException noOffset) {
            return null;
        }
    }
}
