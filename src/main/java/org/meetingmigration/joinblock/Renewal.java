package org.meetingmigration.joinblock;

import java.util.Set;
import java.util.stream.Collectors;
import org.meetingmigration.joinblock.render.RenderedBlock;
import org.meetingmigration.joinblock.render.Rules;
import org.meetingmigration.meeting.Coordinates;
import org.meetingmigration.meeting.DialIn;

/// Decides which blocks of a meeting that stays are to be rendered anew. A block in our own shape always is what we
/// would render now; one that somebody else wrote keeps its wording until its phone numbers are wrong.
final class Renewal {

    private Renewal() {}

    static boolean isDue(JoinBlock block, Coordinates meeting, RenderedBlock rendered) {
        if (!block.isWhole()) {
            return false;
        }
        if (isOwn(block.text())) {
            return true;
        }
        // Our own shape takes the place of another's only to bring numbers: it would take away what it has no place
        // for.
        boolean brings = !isOwn(rendered.plain()) || hasAudio(meeting);
        return brings && !sameAudio(block.coordinates(), meeting);
    }

    private static boolean isOwn(String block) {
        return block.stripLeading().startsWith(Rules.OWN);
    }

    private static boolean hasAudio(Coordinates meeting) {
        return !meeting.conferenceId().isEmpty() || !meeting.dialIns().isEmpty();
    }

    private static boolean sameAudio(Coordinates block, Coordinates meeting) {
        return digits(block.conferenceId()).equals(digits(meeting.conferenceId()))
                && numbers(block).equals(numbers(meeting));
    }

    private static Set<String> numbers(Coordinates coordinates) {
        return coordinates.dialIns().stream()
                .map(DialIn::number)
                .map(Renewal::digits)
                .collect(Collectors.toSet());
    }

    private static String digits(String text) {
        return text.chars()
                .filter(c -> c >= '0' && c <= '9')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
