package org.meetingmigration.cmdlet.shell;

import java.util.ArrayList;
import java.util.List;

/// The command that is being typed, `Get-CsOnlineUser -Identity as`.
///
/// @param before the words of that command that are complete: `[Get-CsOnlineUser, -Identity]`
/// @param word what stands before the cursor, with its opening quote: `as`
record CompletionPoint(List<String> before, String word) {

    private static final String STARTS_COMMAND = "|;{(=&\n";

    static CompletionPoint of(String line) {
        return new Scan(line).point();
    }

    private static final class Scan {

        private final String line;
        private final StringBuilder word = new StringBuilder();
        private List<String> before = new ArrayList<>();
        private char quote;

        private Scan(String line) {
            this.line = line;
        }

        private CompletionPoint point() {
            for (int i = 0; i < line.length(); i++) {
                next(line.charAt(i));
            }
            return new CompletionPoint(List.copyOf(before), word.toString());
        }

        private void next(char c) {
            if (quote != 0) {
                word.append(c);
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
                word.append(c);
            } else if (STARTS_COMMAND.indexOf(c) >= 0) {
                word.setLength(0);
                before = new ArrayList<>();
            } else if (Character.isWhitespace(c)) {
                endWord();
            } else if (c == ',' || c == '[') {
                word.setLength(0);
            } else if (c == ':' && word.indexOf("-") == 0) {
                endWord();
            } else {
                word.append(c);
            }
        }

        private void endWord() {
            if (!word.isEmpty()) {
                before.add(word.toString());
            }
            word.setLength(0);
        }
    }
}
