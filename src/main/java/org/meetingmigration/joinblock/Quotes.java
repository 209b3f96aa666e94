package org.meetingmigration.joinblock;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds where a quoted or forwarded message begins, by its wording.
final class Quotes {

    private static final Set<String> FROM =
            Set.of("from", "von", "fra", "från", "de", "van", "lähettäjä", "od", "da", "差出人", "от");
    private static final Set<String> SUBJECT = Set.of(
            "subject",
            "betreff",
            "emne",
            "ämne",
            "objet",
            "asunto",
            "onderwerp",
            "aihe",
            "temat",
            "oggetto",
            "assunto",
            "件名",
            "тема");
    private static final int HEADER_LINES = 6;

    private Quotes() {}

    /// Where the first quoted message begins; the text's length when there is none.
    static int start(String text, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (isSeparator(text, lines.get(i)) || isHeader(text, lines, i)) {
                return lines.get(i).start();
            }
        }
        return text.length();
    }

    /// `-----Original Appointment-----` and its translations: dashes, words, dashes.
    private static boolean isSeparator(String text, Line line) {
        int length = line.end() - line.start();
        return length > 12
                && length < 80
                && text.startsWith("-----", line.start())
                && text.startsWith("-----", line.end() - 5)
                && hasLetter(text, line);
    }

    private static boolean hasLetter(String text, Line line) {
        for (int at = line.start(); at < line.end(); at++) {
            if (Character.isLetter(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /// A `From:` line with a `Subject:` line close below.
    private static boolean isHeader(String text, List<Line> lines, int index) {
        if (!FROM.contains(label(text, lines.get(index)))) {
            return false;
        }
        int last = Math.min(lines.size() - 1, index + HEADER_LINES);
        for (int i = index + 1; i <= last; i++) {
            if (SUBJECT.contains(label(text, lines.get(i)))) {
                return true;
            }
        }
        return false;
    }

    /// The word before the colon in lower case; empty when the line does not begin with a label.
    private static String label(String text, Line line) {
        int limit = Math.min(line.end(), line.start() + 14);
        for (int at = line.start(); at < limit; at++) {
            char c = text.charAt(at);
            if (c == ':' || c == '\uff1a') {
                return text.substring(line.start(), at).strip().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }
}
