package org.meetingmigration.joinblock.render;

import java.util.ArrayList;
import java.util.List;
import org.meetingmigration.meeting.Coordinates;
import org.meetingmigration.meeting.DialIn;

/// FactLines as lines of plain text, each with its label; no line for a fact that is absent.
final class FactLines {

    private FactLines() {}

    static List<String> meetingLines(Coordinates facts, Phrases phrases) {
        var lines = new ArrayList<String>();
        if (!facts.meetingId().isEmpty()) {
            lines.add(phrases.labelled(Phrase.MEETING_ID, facts.meetingId()));
        }
        if (!facts.passcode().isEmpty()) {
            lines.add(phrases.labelled(Phrase.PASSCODE, facts.passcode()));
        }
        return lines;
    }

    static List<String> conferenceIdLine(Coordinates facts, Phrases phrases) {
        return facts.conferenceId().isEmpty()
                ? List.of()
                : List.of(phrases.labelled(Phrase.PHONE_CONFERENCE_ID, facts.conferenceId() + "#"));
    }

    /// For example `+45 89 88 12 34  Denmark, Aarhus (toll-free)`.
    static String dialInLine(DialIn dialIn, Phrases phrases) {
        return dialIn.number() + afterNumber(dialIn, phrases);
    }

    /// Begins with two blanks: cleaned values have single ones, so that the end of the number can be told.
    static String afterNumber(DialIn dialIn, Phrases phrases) {
        var tollFree = dialIn.tollFree() ? "(" + phrases.get(Phrase.TOLL_FREE) + ")" : "";
        var note = (dialIn.place() + " " + tollFree).strip();
        return note.isEmpty() ? "" : "  " + note;
    }
}
