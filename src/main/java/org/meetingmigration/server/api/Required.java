package org.meetingmigration.server.api;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.server.problem.ProblemFault;

/// Checks of what a body holds; each names the field that is wrong.
final class Required {

    private static final int LONGEST = 1024;

    private Required() {}

    /// Not blank.
    static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw ProblemFault.invalid(field, "is missing");
        }
        return optional(field, value);
    }

    /// Empty when left out.
    static String optional(String field, @Nullable String value) {
        if (value != null && value.length() > LONGEST) {
            throw ProblemFault.invalid(field, "is longer than " + LONGEST + " characters");
        }
        return value == null ? "" : value.strip();
    }

    static <T> T value(String field, @Nullable T value) {
        if (value == null) {
            throw ProblemFault.invalid(field, "is missing");
        }
        return value;
    }

    static NumberKind kind(String field, @Nullable String value) {
        try {
            return NumberKind.valueOf(text(field, value).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ProblemFault.invalid(field, "is to be TOLL or TOLL_FREE");
        }
    }

    static boolean orFalse(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    static Set<String> set(@Nullable List<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }
}
