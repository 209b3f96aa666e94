package org.meetingmigration.icalendar;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds a parameter between the name and the value of a content line (RFC 5545 3.2).
final class ParameterScan {

    /// Raw range of a parameter's value, without quotes.
    record Range(int start, int end) {}

    private ParameterScan() {}

    static Optional<Range> find(ContentLine line, String wanted) {
        return whole(line, wanted)
                .map(range -> withoutQuotes(
                        line.raw(), indexOf(line.raw(), '=', range.start(), range.end()) + 1, range.end()));
    }

    /// From the `;` before a parameter to what stands after it.
    static Optional<Range> whole(ContentLine line, String wanted) {
        int at = separator(line, line.start());
        while (at < line.colon()) {
            int next = separator(line, at + 1);
            int equals = indexOf(line.raw(), '=', at + 1, next);
            if (equals > 0 && name(line, at + 1, equals).equals(wanted)) {
                return Optional.of(new Range(at, next));
            }
            at = next;
        }
        return Optional.empty();
    }

    /// Every parameter by its name in upper case, with its values as they stand, unfolded; of several of one name, the
    /// last.
    static SortedMap<String, String> all(ContentLine line) {
        var parameters = new TreeMap<String, String>();
        int at = separator(line, line.start());
        while (at < line.colon()) {
            int next = separator(line, at + 1);
            int equals = indexOf(line.raw(), '=', at + 1, next);
            if (equals > 0) {
                parameters.put(
                        name(line, at + 1, equals),
                        TextDecoder.decode(line.raw(), equals + 1, next, Encoding.VERBATIM)
                                .text());
            }
            at = next;
        }
        return parameters;
    }

    /// The next `;` outside quotes, or the `:` before the value.
    private static int separator(ContentLine line, int from) {
        boolean quoted = false;
        for (int at = from; at < line.colon(); at++) {
            byte b = line.raw()[at];
            if (b == '"') {
                quoted = !quoted;
            } else if (b == ';' && !quoted) {
                return at;
            }
        }
        return line.colon();
    }

    private static int indexOf(byte[] raw, char wanted, int from, int end) {
        for (int at = from; at < end; at++) {
            if (raw[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    private static String name(ContentLine line, int start, int end) {
        return TextDecoder.decode(line.raw(), start, end, Encoding.VERBATIM)
                .text()
                .strip()
                .toUpperCase(Locale.ROOT);
    }

    private static Range withoutQuotes(byte[] raw, int start, int end) {
        var bytes = new Unfolding(raw, start, end);
        int first = bytes.start();
        if (bytes.next() != '"') {
            return new Range(first, end);
        }
        int last = end;
        while (last > bytes.position() && raw[last - 1] != '"') {
            last--;
        }
        return last > bytes.position() ? new Range(bytes.position(), last - 1) : new Range(bytes.position(), end);
    }
}
