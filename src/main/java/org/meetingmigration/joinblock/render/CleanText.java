package org.meetingmigration.joinblock.render;

import java.util.List;
import org.meetingmigration.meeting.Coordinates;
import org.meetingmigration.meeting.DialIn;

/// Makes hostile values harmless for one line of plain text. Linear time.
final class CleanText {

    /// What rules are made of, see [Rules].
    private static final String RULE_CHARS = "_.=-~:─";

    /// Shorter runs occur in honest values, and the shortest rule that recognisers know has ten characters.
    private static final int LONGEST_RUN = 9;

    private CleanText() {}

    /// The same facts, each fit for a line of its own; dial-ins without a number are dropped.
    static Coordinates coordinates(Coordinates hostile) {
        return new Coordinates(
                hostile.provider(),
                url(hostile.joinUrl()),
                line(hostile.meetingId()),
                line(hostile.passcode()),
                withoutHash(line(hostile.conferenceId())),
                dialIns(hostile.dialIns()));
    }

    /// Without line breaks, control and invisible characters; blanks collapsed; what looks like a rule cut short.
    static String line(String hostile) {
        var clean = new StringBuilder(Math.min(hostile.length(), 256));
        var run = 0;
        for (var i = 0; i < hostile.length(); ) {
            var c = hostile.codePointAt(i);
            i += Character.charCount(c);
            if (isBlank(c)) {
                appendBlank(clean);
                run = 0;
                continue;
            }
            if (!isVisible(c)) {
                continue;
            }
            run = RULE_CHARS.indexOf(c) >= 0 ? run + 1 : 0;
            if (run <= LONGEST_RUN) {
                clean.appendCodePoint(c);
            }
        }
        return clean.toString().stripTrailing();
    }

    /// A valid web address stays as it is. What no URL has (RFC 3986) and would end it early in a text is dropped or
    /// encoded. Anything else is text like any other, because it stands alone on a line and might be a rule.
    static String url(String hostile) {
        return encoded(Html.isWeb(hostile) ? hostile : line(hostile));
    }

    private static String encoded(String hostile) {
        var clean = new StringBuilder(hostile.length());
        for (var i = 0; i < hostile.length(); ) {
            var c = hostile.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case ' ' -> clean.append("%20");
                case '<' -> clean.append("%3C");
                case '>' -> clean.append("%3E");
                case '"' -> clean.append("%22");
                default -> {
                    if (!isBlank(c) && isVisible(c)) {
                        clean.appendCodePoint(c);
                    }
                }
            }
        }
        return clean.toString();
    }

    private static List<DialIn> dialIns(List<DialIn> hostile) {
        return hostile.stream()
                .map(dialIn -> new DialIn(line(dialIn.number()), line(dialIn.place()), dialIn.tollFree()))
                .filter(dialIn -> !dialIn.number().isEmpty())
                .toList();
    }

    /// The renderers write the `#` themselves.
    private static String withoutHash(String conferenceId) {
        var end = conferenceId.length();
        while (end > 0 && (conferenceId.charAt(end - 1) == '#' || conferenceId.charAt(end - 1) == ' ')) {
            end--;
        }
        return conferenceId.substring(0, end);
    }

    private static void appendBlank(StringBuilder clean) {
        if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
            clean.append(' ');
        }
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            // Direction overrides and the like; joiners stay because Persian and emoji need them.
            case Character.FORMAT -> c == '\u200C' || c == '\u200D';
            default -> true;
        };
    }
}
