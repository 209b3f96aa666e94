package org.meetingmigration.calendar.ics;

import java.util.ArrayList;
import java.util.Base64;
import org.meetingmigration.icalendar.Edit;
import org.meetingmigration.icalendar.Edits;

/// The edits that take a part back, as one line of text: `start+length=base64` for each, separated by blanks.
/// Positions count bytes from the part's first byte in what we wrote.
final class ImageText {

    private ImageText() {}

    static String write(Edits edits) {
        var text = new StringBuilder();
        for (Edit edit : edits.list()) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(edit.start())
                    .append('+')
                    .append(edit.end() - edit.start())
                    .append('=')
                    .append(Base64.getEncoder().withoutPadding().encodeToString(edit.replacement()));
        }
        return text.toString();
    }

    /// @throws IllegalArgumentException if the text is not what [#write] gives
    static Edits read(String text) {
        var edits = new ArrayList<Edit>();
        for (String item : text.split(" ")) {
            if (item.isEmpty()) {
                continue;
            }
            int plus = item.indexOf('+');
            int equals = item.indexOf('=');
            if (plus < 1 || equals < plus) {
                throw new IllegalArgumentException("Damaged image in the ledger");
            }
            int start = Integer.parseInt(item.substring(0, plus));
            int length = Integer.parseInt(item.substring(plus + 1, equals));
            edits.add(new Edit(start, start + length, Base64.getDecoder().decode(item.substring(equals + 1))));
        }
        return Edits.of(edits);
    }
}
