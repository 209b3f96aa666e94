package org.meetingmigration.icalendar;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Turns changes of decoded text into edits of raw bytes, in the manner of the object they stand in. Lines that are not
/// named keep their bytes; of a changed line, what stands before the change keeps its bytes and what stands behind it
/// keeps its physical lines.
public final class LineEditor {

    private final byte[] raw;
    private final Folding folding;

    /// @param event whose line ends, folds and character set new text follows
    public LineEditor(EventText event) {
        this.raw = event.raw();
        this.folding = Folding.of(raw, event.start(), event.end());
    }

    /// Replaces characters of a value.
    ///
    /// @param from first character replaced
    /// @param to after the last character replaced
    /// @throws CharacterCodingException if the text cannot be written in the object's character set
    public Edit replace(MappedText value, int from, int to, String text) throws CharacterCodingException {
        int start = value.rawStart(from);
        return replace(value, from, to, text, start - lineStart(start));
    }

    /// @param column octets that will stand before the new text in its physical line
    private Edit replace(MappedText value, int from, int to, String text, int column) throws CharacterCodingException {
        int start = value.rawStart(from);
        int end = to > from ? value.rawEnd(to) : start;
        byte[] inserted = folding.inside(text, value.encoding(), column);
        boolean tailFits = columnAfter(inserted, column) + restOfLine(end) <= Folding.LIMIT;
        return new Edit(start, end, tailFits ? inserted : join(inserted, folding.fold()));
    }

    /// Replaces the whole value of a property that is not text, for example DTSTAMP.
    public Edit replaceValue(ContentLine line, String value) throws CharacterCodingException {
        int start = line.colon() + 1;
        return new Edit(start, line.end(), folding.inside(value, Encoding.VERBATIM, start - lineStart(start)));
    }

    /// Removes a property with all its physical lines.
    public static Edit remove(ContentLine line) {
        return new Edit(line.start(), line.next(), new byte[0]);
    }

    /// Takes a parameter away; empty where the line has none of that name.
    ///
    /// @param name upper case
    public static Optional<Edit> removeParameter(ContentLine line, String name) {
        return ParameterScan.whole(line, name).map(range -> new Edit(range.start(), range.end(), new byte[0]));
    }

    /// Adds a parameter, on a physical line of its own.
    ///
    /// @param parameter for example `RSVP=TRUE`, in ASCII
    public static Edit addParameter(ContentLine line, String parameter) {
        return new Edit(line.colon(), line.colon(), ("\r\n ;" + parameter).getBytes(US_ASCII));
    }

    /// Adds a property at the end of the event's own properties.
    public Edit add(EventText event, String name, Map<String, List<String>> parameters, String value, Encoding encoding)
            throws CharacterCodingException {
        var head = new StringBuilder(name);
        parameters.forEach((key, values) -> head.append(';')
                .append(key)
                .append('=')
                .append(values.stream().map(LineEditor::quoted).collect(Collectors.joining(","))));
        head.append(':');
        return new Edit(event.insertionPoint(), event.insertionPoint(), folding.line(head.toString(), value, encoding));
    }

    /// All edits of a text's several replacements.
    ///
    /// @param changes ascending, not overlapping
    public List<Edit> replaceAll(MappedText value, List<TextChange> changes) throws CharacterCodingException {
        var edits = new ArrayList<Edit>();
        // Octets by which the rest of the physical line that the last edit ends in is moved.
        int shift = 0;
        int shiftedLine = -1;
        for (TextChange change : changes) {
            int start = value.rawStart(change.from());
            int line = lineStart(start);
            int column = start - line + (line <= shiftedLine ? shift : 0);
            Edit edit = replace(value, change.from(), change.to(), change.text(), column);
            shiftedLine = lineStart(edit.end());
            shift = columnAfter(edit.replacement(), column) - (edit.end() - shiftedLine);
            edits.add(edit);
        }
        return edits;
    }

    /// @param from first character replaced
    /// @param to after the last
    /// @param text what stands there afterwards
    public record TextChange(int from, int to, String text) {}

    /// Parameter values with `:`, `;` or `,` stand in quotes; a quote cannot be written at all (RFC 5545 3.2).
    private static String quoted(String parameter) {
        String clean = parameter.replace("\"", "'").replace("\n", " ").replace("\r", "");
        boolean needed = clean.chars().anyMatch(c -> c == ':' || c == ';' || c == ',');
        return needed ? '"' + clean + '"' : clean;
    }

    /// Octets in the last physical line once `inserted` is written behind `column` octets.
    private static int columnAfter(byte[] inserted, int column) {
        int at = inserted.length;
        while (at > 0 && inserted[at - 1] != '\n') {
            at--;
        }
        return at == 0 ? column + inserted.length : inserted.length - at;
    }

    /// Octets up to the end of the physical line.
    private int restOfLine(int position) {
        int at = position;
        while (at < raw.length && raw[at] != '\n') {
            at++;
        }
        return at > position && raw[at - 1] == '\r' ? at - 1 - position : at - position;
    }

    private int lineStart(int position) {
        int at = position;
        while (at > 0 && raw[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
