package org.meetingmigration.cmdlet.directory;

import java.util.ArrayList;
import java.util.List;

/// The words of a filter: what stands between blanks, or in single or double quotes. `$true` and `$false` lose their
/// sign, `$null` becomes empty. A quote inside quotes is written twice.
final class FilterWords {

    private final String text;
    private int at;

    private FilterWords(String text) {
        this.text = text;
    }

    static List<String> of(String text) {
        var reader = new FilterWords(text);
        var words = new ArrayList<String>();
        reader.skipBlanks();
        while (reader.at < text.length()) {
            words.add(reader.word());
            reader.skipBlanks();
        }
        return words;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private String word() {
        char first = text.charAt(at);
        if (first == '\'' || first == '"') {
            at++;
            return quoted(first);
        }
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        var word = text.substring(start, at);
        if (word.equalsIgnoreCase("$null")) {
            return "";
        }
        boolean truth = word.equalsIgnoreCase("$true") || word.equalsIgnoreCase("$false");
        return truth ? word.substring(1) : word;
    }

    private String quoted(char quote) {
        var word = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote && (at == text.length() || text.charAt(at) != quote)) {
                return word.toString();
            }
            at += c == quote ? 1 : 0;
            word.append(c);
        }
        return word.toString();
    }
}
