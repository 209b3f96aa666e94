package org.meetingmigration.server.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Guesses what somebody meant who mistyped a key.
final class Nearest {

    private static final int FURTHEST = 3;

    private Nearest() {}

    /// Empty when none is near.
    static Optional<String> of(String typed, Collection<String> known) {
        return known.stream()
                .filter(key -> distance(typed, key) <= Math.min(FURTHEST, key.length() / 2))
                .min(Comparator.comparingInt(key -> distance(typed, key)));
    }

    /// Letters added, taken away or changed (Levenshtein).
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
