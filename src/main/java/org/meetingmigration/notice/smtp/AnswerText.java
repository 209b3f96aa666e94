package org.meetingmigration.notice.smtp;

import java.util.Locale;

/// What a server answered, as it may be kept and shown: one line, without anybody's address.
final class AnswerText {

    private static final int LONGEST = 200;
    private static final String AROUND = "<>()[],;:\"' ";

    private AnswerText() {}

    static String of(String answer) {
        var line = new StringBuilder();
        var word = new StringBuilder();
        var lines = answer.substring(0, Math.min(answer.length(), 4 * LONGEST)).strip();
        for (int i = 0; i < lines.length(); i++) {
            var c = lines.charAt(i);
            var shown = Character.isISOControl(c) || Character.isSurrogate(c) ? ' ' : c;
            if (AROUND.indexOf(shown) < 0) {
                word.append(shown);
                continue;
            }
            add(word, line);
            if (shown != ' ' || !line.toString().endsWith(" ")) {
                line.append(shown);
            }
        }
        add(word, line);
        return line.substring(0, Math.min(line.length(), LONGEST)).strip();
    }

    private static void add(StringBuilder word, StringBuilder line) {
        var at = word.indexOf("@") >= 0
                || word.toString().toLowerCase(Locale.ROOT).contains("%40");
        line.append(at ? "..." : word);
        word.setLength(0);
    }
}
