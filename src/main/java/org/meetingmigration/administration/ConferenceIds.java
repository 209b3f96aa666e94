package org.meetingmigration.administration;

import java.util.random.RandomGenerator;

/// Conference IDs: what callers type to get into a user's meetings. Five digits at least, so that nobody gets
/// in by trying a few, nine at most, as the original made them.
final class ConferenceIds {

    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 9;
    private static final int LONGEST = 32;
    private static final int SMALLEST = 100_000_000;
    private static final int BEYOND = 1_000_000_000;

    private final RandomGenerator random;

    /// @param random must not be guessable
    ConferenceIds(RandomGenerator random) {
        this.random = random;
    }

    /// Nine digits, the first not 0. That nobody has them shows when they are saved.
    String next() {
        return Integer.toString(random.nextInt(SMALLEST, BEYOND));
    }

    /// For example `123 456 78` to `12345678`; dashes are left out too.
    ///
    /// @throws Refused with INVALID
    static String normal(String text) {
        var digits = text.length() > LONGEST ? "" : text.replace(" ", "").replace("-", "");
        if (digits.length() < FEWEST_DIGITS
                || digits.length() > MOST_DIGITS
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "ConferenceId must have " + FEWEST_DIGITS + " to " + MOST_DIGITS + " digits, for example 12345678");
        }
        return digits;
    }
}
