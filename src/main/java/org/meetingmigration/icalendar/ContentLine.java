package org.meetingmigration.icalendar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/// One content line (RFC 5545 3.1): the physical lines from a property name to the last continuation, as a range of raw
/// bytes.
///
/// @param raw the whole file; never changed
/// @param start first byte
/// @param end after the last byte, without the line's end
/// @param next where the following line starts
/// @param name property name in upper case; empty for a line that is not a content line
/// @param colon position of the `:` before the value; -1 for a line that is not a content line
@SuppressWarnings("ArrayRecordComponent") // one array is shared by all lines of a file; lines are never compared
public record ContentLine(byte[] raw, int start, int end, int next, String name, int colon) {

    /// Reads the line that starts at a position.
    ///
    /// @param limit end of the file or component
    static ContentLine at(byte[] raw, int start, int limit) {
        int physicalEnd = lastLineFeed(raw, start, limit);
        int next = Math.min(physicalEnd + 1, limit);
        int end = physicalEnd > start && physicalEnd <= limit && raw[physicalEnd - 1] == '\r'
                ? physicalEnd - 1
                : physicalEnd;
        int nameEnd = nameEnd(raw, start, end);
        int colon = nameEnd < 0 ? -1 : colon(raw, nameEnd, end);
        String name = colon < 0 ? "" : name(raw, start, nameEnd);
        return new ContentLine(raw, start, end, next, name, colon);
    }

    /// The content lines of a text, for example of one line with its folds.
    public static List<ContentLine> all(byte[] raw) {
        var lines = new ArrayList<ContentLine>(1);
        for (int at = 0; at < raw.length; ) {
            ContentLine line = at(raw, at, raw.length);
            lines.add(line);
            at = line.next();
        }
        return lines;
    }

    /// Where the line behind the one at a position starts; for lines that need not be read.
    static int after(byte[] raw, int start, int limit) {
        return Math.min(lastLineFeed(raw, start, limit) + 1, limit);
    }

    /// The end of the last physical line that belongs to the line at a position.
    private static int lastLineFeed(byte[] raw, int start, int limit) {
        int physicalEnd = lineFeed(raw, start, limit);
        while (physicalEnd + 1 < limit && Unfolding.isFoldByte(raw[physicalEnd + 1])) {
            physicalEnd = lineFeed(raw, physicalEnd + 1, limit);
        }
        return physicalEnd;
    }

    private static int lineFeed(byte[] raw, int from, int limit) {
        int at = from;
        while (at < limit && raw[at] != '\n') {
            at++;
        }
        return at;
    }

    /// After the property name; -1 where a character stands that no name has. `_` is not allowed, but common.
    private static int nameEnd(byte[] raw, int start, int end) {
        for (int at = start; at < end; at++) {
            byte b = raw[at];
            if (b == ':' || b == ';') {
                return at > start ? at : -1;
            }
            boolean letter = b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= '0' && b <= '9';
            if (!letter && b != '-' && b != '_' && b != '.') {
                int fold = Unfolding.foldLength(raw, at, end);
                if (fold == 0) {
                    return -1;
                }
                at += fold - 1;
            }
        }
        return -1;
    }

    /// The first `:` outside quotes; where a quote is never closed, the first `:` after it.
    private static int colon(byte[] raw, int from, int end) {
        int insideQuotes = -1;
        boolean quoted = false;
        for (int at = from; at < end; at++) {
            if (raw[at] == '"') {
                quoted = !quoted;
                insideQuotes = -1;
            } else if (raw[at] == ':' && !quoted) {
                return at;
            } else if (raw[at] == ':' && insideQuotes < 0) {
                insideQuotes = at;
            }
        }
        return quoted ? insideQuotes : -1;
    }

    private static String name(byte[] raw, int start, int end) {
        String name = new String(raw, start, end - start, StandardCharsets.ISO_8859_1);
        if (name.indexOf('\n') >= 0) {
            name = TextDecoder.decode(raw, start, end, Encoding.VERBATIM).text();
        }
        return name.toUpperCase(Locale.ROOT);
    }

    /// Whether this is a content line at all. Blank lines and text that lost its property are not.
    public boolean isWellFormed() {
        return colon >= 0;
    }

    public boolean isBlank() {
        for (int at = start; at < end; at++) {
            if (raw[at] != ' ' && raw[at] != '\t' && raw[at] != '\r' && raw[at] != '\n') {
                return false;
            }
        }
        return true;
    }

    public MappedText value(Encoding encoding) {
        return TextDecoder.decode(raw, colon + 1, end, encoding);
    }

    /// The value as it stands, unfolded; for values that are not text, for example dates.
    public String plainValue() {
        return value(Encoding.VERBATIM).text();
    }

    /// The value of a parameter without its quotes; empty when the line has none of that name.
    ///
    /// @param wanted upper case
    public Optional<MappedText> parameter(String wanted, Encoding encoding) {
        return ParameterScan.find(this, wanted)
                .map(range -> TextDecoder.decode(raw, range.start(), range.end(), encoding));
    }

    /// The HTML in a parameter that is a `data:text/html,…` URI, as Thunderbird writes ALTREP; empty for any other
    /// value.
    public Optional<MappedText> htmlDataUri(String wanted) {
        return ParameterScan.find(this, wanted).flatMap(range -> {
            MappedText uri = TextDecoder.decode(raw, range.start(), range.end(), Encoding.VERBATIM);
            int comma = uri.text().indexOf(',');
            String type = comma < 0 ? "" : uri.text().substring(0, comma).toLowerCase(Locale.ROOT);
            return type.startsWith("data:text/html") && !type.contains("base64")
                    ? Optional.of(TextDecoder.decode(raw, uri.rawStart(comma + 1), range.end(), Encoding.PERCENT))
                    : Optional.empty();
        });
    }

    public String parameter(String wanted) {
        return parameter(wanted, Encoding.VERBATIM).map(MappedText::text).orElse("");
    }

    /// Every parameter by its name in upper case; the values as they stand, with their quotes.
    public SortedMap<String, String> parameters() {
        return ParameterScan.all(this);
    }

    public boolean is(String wanted) {
        return name.equals(wanted);
    }
}
