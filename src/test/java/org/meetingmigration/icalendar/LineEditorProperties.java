package org.meetingmigration.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.meetingmigration.icalendar.LineEditor.TextChange;

/// Changing characters of a decoded value changes these characters and nothing else, however the value is written.
class LineEditorProperties {

    /// How a value is written.
    ///
    /// @param text what it says
    /// @param eol end of its lines
    /// @param fold SPACE or TAB
    /// @param width most octets in a physical line; folds stand anywhere, within characters and escapes too
    /// @param encoding TEXT of a property, or PERCENT of an ALTREP parameter
    record Written(String text, String eol, String fold, int width, Encoding encoding) {

        byte[] calendar() {
            return encoding == Encoding.PERCENT
                    ? lines("DESCRIPTION;ALTREP=\"data:text/html,", "\":short text behind the parameter")
                    : lines("DESCRIPTION;LANGUAGE=da-DK:", "");
        }

        private byte[] lines(String head, String tail) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(("BEGIN:VEVENT" + eol + "UID:1" + eol).getBytes(UTF_8));
            var value = new StringBuilder(head);
            text.codePoints().forEach(codePoint -> value.append(encoding.write(codePoint)));
            byte[] unfolded = value.append(tail).toString().getBytes(UTF_8);
            int column = 0;
            for (byte b : unfolded) {
                if (column == width) {
                    out.writeBytes((eol + fold).getBytes(UTF_8));
                    column = 1;
                }
                out.write(b);
                column++;
            }
            out.writeBytes((eol + "SUMMARY:after" + eol + "END:VEVENT" + eol).getBytes(UTF_8));
            return out.toByteArray();
        }
    }

    private static final List<String> PIECES = List.of(
            "a",
            "word ",
            " ",
            "\n",
            ",",
            ";",
            "\\",
            "\\n",
            ":",
            "\"",
            "%",
            "%41",
            "é",
            "ß",
            "会議",
            "😀",
            "👩‍💻",
            "\t",
            "<p>",
            "https://x.example/a?b=c&d",
            "0123456789");

    private static Arbitrary<String> text(int most) {
        return Arbitraries.of(PIECES).list().ofMaxSize(most).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<Written> written() {
        return Combinators.combine(
                        text(40),
                        Arbitraries.of("\n", "\r\n"),
                        Arbitraries.of(" ", "\t"),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(3, Arbitraries.just(75)),
                                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(3, 74)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(Integer.MAX_VALUE))),
                        Arbitraries.of(Encoding.TEXT, Encoding.PERCENT))
                .as(Written::new);
    }

    @Provide
    Arbitrary<String> inserted() {
        return text(30);
    }

    private static EventText event(byte[] raw) {
        return EventText.of(raw, CalendarIndex.of(raw).events().getFirst());
    }

    private static MappedText value(byte[] raw, Encoding encoding) {
        var line = event(raw).first("DESCRIPTION").orElseThrow();
        return encoding == Encoding.PERCENT ? line.htmlDataUri("ALTREP").orElseThrow() : line.value(encoding);
    }

    /// Ascending places between characters, never within a surrogate pair.
    private static int[] places(String text, int count, long seed) {
        var random = new Random(seed);
        var places = random.ints(count, 0, text.length() + 1).sorted().toArray();
        for (int i = 0; i < places.length; i++) {
            if (places[i] < text.length() && Character.isLowSurrogate(text.charAt(places[i]))) {
                places[i]--;
            }
        }
        return places;
    }

    @Property(tries = 2000)
    void decodingShouldGiveTheTextHoweverItIsFolded(@ForAll("written") Written written) {
        assertThat(value(written.calendar(), written.encoding()).text()).isEqualTo(written.text());
    }

    @Property(tries = 3000)
    void replacingShouldChangeNothingElse(
            @ForAll("written") Written written, @ForAll("inserted") String inserted, @ForAll long seed)
            throws CharacterCodingException {
        byte[] raw = written.calendar();
        MappedText value = value(raw, written.encoding());
        int[] at = places(value.text(), 2, seed);
        Edit edit = new LineEditor(event(raw)).replace(value, at[0], at[1], inserted);
        byte[] after = Edits.of(List.of(edit)).apply(raw, 0, raw.length);

        assertThat(value(after, written.encoding()).text())
                .isEqualTo(value.text().substring(0, at[0])
                        + inserted
                        + value.text().substring(at[1]));
        assertThat(edit.start()).isEqualTo(value.rawStart(at[0]));
        assertThat(Arrays.copyOf(after, edit.start())).isEqualTo(Arrays.copyOf(raw, edit.start()));
        int tail = raw.length - edit.end();
        assertThat(Arrays.copyOfRange(after, after.length - tail, after.length))
                .isEqualTo(Arrays.copyOfRange(raw, edit.end(), raw.length));
        assertThat(event(after).value("SUMMARY")).isEqualTo("after");
    }

    @Property(tries = 2000)
    void severalReplacementsShouldKeepLinesShortAndBeTakenBackToTheByte(
            @ForAll("written") Written written,
            @ForAll("inserted") String first,
            @ForAll("inserted") String second,
            @ForAll long seed)
            throws CharacterCodingException {
        byte[] raw = written.calendar();
        MappedText value = value(raw, written.encoding());
        int[] at = places(value.text(), 4, seed);
        var changes = List.of(new TextChange(at[0], at[1], first), new TextChange(at[2], at[3], second));
        var edits = Edits.of(new LineEditor(event(raw)).replaceAll(value, changes));
        byte[] after = edits.apply(raw, 0, raw.length);

        String text = value.text();
        assertThat(value(after, written.encoding()).text())
                .isEqualTo(text.substring(0, at[0])
                        + first
                        + text.substring(at[1], at[2])
                        + second
                        + text.substring(at[3]));
        if (written.width() <= 75) {
            assertThat(physicalLines(after)).allMatch(line -> line.length <= 75);
        }
        assertThat(edits.inverse(raw, 0).apply(after, 0, after.length)).isEqualTo(raw);
    }

    @Property(tries = 1000)
    void newLinesShouldBeShortAndWhole(@ForAll("inserted") String label, @ForAll("inserted") String text)
            throws CharacterCodingException {
        byte[] raw = "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n".getBytes(UTF_8);
        var parameters = java.util.Map.of("LABEL", List.of(label));
        Edit edit = new LineEditor(event(raw)).add(event(raw), "X-NEW", parameters, text, Encoding.TEXT);
        byte[] after = Edits.of(List.of(edit)).apply(raw, 0, raw.length);

        assertThat(physicalLines(after)).allSatisfy(line -> {
            assertThat(line.length).isLessThanOrEqualTo(75);
            assertThat(new String(line, UTF_8)).doesNotContain("\ufffd");
        });
        var line = event(after).first("X-NEW").orElseThrow();
        assertThat(line.value(Encoding.TEXT).text()).isEqualTo(text);
        assertThat(line.parameter("LABEL")).isEqualTo(label.replace("\"", "'").replace("\n", " "));
        assertThat(event(after).malformed()).isFalse();
    }

    @Property(tries = 1000)
    void writtenFoldsShouldNeverSplitACharacterOrAnEscape(@ForAll("inserted") String text)
            throws CharacterCodingException {
        byte[] raw = "BEGIN:VEVENT\nDESCRIPTION:\nEND:VEVENT\n".getBytes(UTF_8);
        Edit edit = new LineEditor(event(raw)).replace(value(raw, Encoding.TEXT), 0, 0, text);
        for (byte[] line : physicalLines(edit.replacement())) {
            String piece = new String(line, UTF_8);
            assertThat(piece).doesNotContain("\ufffd");
            assertThat(piece.length() - piece.replaceAll("\\\\+$", "").length()).isEven();
        }
    }

    private static List<byte[]> physicalLines(byte[] raw) {
        var lines = new ArrayList<byte[]>();
        int from = 0;
        for (int at = 0; at <= raw.length; at++) {
            if (at == raw.length || raw[at] == '\n') {
                int end = at > from && at < raw.length && raw[at - 1] == '\r' ? at - 1 : at;
                lines.add(Arrays.copyOfRange(raw, from, end));
                from = at + 1;
            }
        }
        return lines;
    }
}
