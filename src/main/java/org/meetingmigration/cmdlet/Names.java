package org.meetingmigration.cmdlet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.meetingmigration.terminal.DisplayText;

/// Names that were mistyped.
public final class Names {

    private static final int LONGEST = 60;
    private static final int SHOWN = 3;
    private static final int MOST = 10;

    private Names() {}

    /// Up to three names that are a few typing errors away, nearest first.
    public static List<String> nearest(String typed, Collection<String> names) {
        if (typed.length() > LONGEST) {
            return List.of();
        }
        int limit = Math.max(1, typed.length() / 3);
        return names.stream()
                .filter(name -> distance(typed, name) <= limit)
                .sorted(Comparator.comparingInt((String name) -> distance(typed, name)))
                .limit(SHOWN)
                .toList();
    }

    /// `A, B or C`; of many the first ten and how many there are.
    public static String oneOf(List<String> names) {
        if (names.size() > MOST) {
            return String.join(", ", names.subList(0, MOST)) + " or one of " + (names.size() - MOST) + " others";
        }
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
    }

    /// A text from the command line, short and harmless enough for a message.
    public static String brief(String text) {
        return DisplayText.clip(DisplayText.safe(text), LONGEST);
    }

    /// Levenshtein's, without case.
    private static int distance(String typed, String name) {
        var a = typed.toLowerCase(Locale.ROOT);
        var b = name.toLowerCase(Locale.ROOT);
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j - 1], diagonal));
            }
        }
        return row[b.length()];
    }
}
