package org.meetingmigration.cmdlet.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands between or before operands.
enum Operator {
    EQ,
    NE,
    GT,
    GE,
    LT,
    LE,
    LIKE,
    NOTLIKE,
    MATCH,
    NOTMATCH,
    CONTAINS,
    NOTCONTAINS,
    IN,
    NOTIN,
    REPLACE,
    SPLIT,
    JOIN,
    AND,
    OR,
    XOR,
    PLUS,
    MINUS,
    TIMES,
    DIVIDE,
    REMAINDER;

    /// An operator as written: `-ceq` compares with case, `-eq` and `-ieq` without.
    record Written(Operator operator, boolean caseSensitive) {}

    private static final Map<String, Written> WORDS = words();

    private static Map<String, Written> words() {
        var words = new HashMap<String, Written>();
        for (var operator : values()) {
            if (operator.compareTo(PLUS) >= 0) {
                break;
            }
            var word = operator.name().toLowerCase(Locale.ROOT);
            words.put(word, new Written(operator, false));
            if (!operator.isLogical()) {
                words.put("i" + word, new Written(operator, false));
                words.put("c" + word, new Written(operator, true));
            }
        }
        return Map.copyOf(words);
    }

    /// @param word without the dash
    static @Nullable Written of(String word) {
        return WORDS.get(word.toLowerCase(Locale.ROOT));
    }

    boolean isLogical() {
        return this == AND || this == OR || this == XOR;
    }
}
