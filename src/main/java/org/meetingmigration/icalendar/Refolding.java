package org.meetingmigration.icalendar;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes components anew for sending: the same lines in UTF-8, folded at 75 octets, ending with CR LF. Never for
/// storing: what is stored keeps its bytes.
public final class Refolding {

    private static final Folding CLEAN = new Folding("\r\n", ' ', StandardCharsets.UTF_8);

    private Refolding() {}

    /// An event without its alarms, which are the organizer's own.
    public static String event(EventText event) {
        var text = new StringBuilder("BEGIN:VEVENT\r\n");
        for (ContentLine line : event.lines()) {
            if (line.isWellFormed()) {
                text.append(folded(TextDecoder.decode(line.raw(), line.start(), line.end(), Encoding.VERBATIM)
                        .text()));
            }
        }
        return text.append("END:VEVENT\r\n").toString();
    }

    /// A component of which the lines are unfolded already.
    public static String component(List<String> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(folded(line)));
        return text.toString();
    }

    private static String folded(String line) {
        try {
            return new String(CLEAN.line(line, "", Encoding.VERBATIM), StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("UTF-8 can write every character", e);
        }
    }
}
