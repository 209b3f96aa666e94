package org.meetingmigration.icalendar;

/// A decoded value that knows where each of its characters stands in the raw bytes.
public final class MappedText {

    private final String text;
    private final OffsetMap map;
    private final Encoding encoding;

    MappedText(String text, OffsetMap map, Encoding encoding) {
        this.text = text;
        this.map = map;
        this.encoding = encoding;
    }

    /// The characters: unfolded, unescaped, `\n` for a line break. A byte that is not valid UTF-8 is the ISO-8859-1
    /// character of that byte.
    public String text() {
        return text;
    }

    /// How the characters were written, and how new ones are to be written among them.
    public Encoding encoding() {
        return encoding;
    }

    /// Raw position of the first byte of the character at an index; the end of the value for the text's length.
    public int rawStart(int index) {
        return map.start(index, text.length());
    }

    /// Raw position after the last byte of the characters before `index`; folds between characters belong to neither.
    ///
    /// @param index greater than zero
    public int rawEnd(int index) {
        return map.end(index - 1);
    }
}
