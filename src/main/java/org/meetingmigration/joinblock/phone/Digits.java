package org.meetingmigration.joinblock.phone;

/// Up to eighteen digits as a number with a 1 in front, so that zeros at the beginning count.
final class Digits {

    static final long NONE = 1;

    private Digits() {}

    static long append(long digits, int digit) {
        return digits * 10 + digit;
    }

    static long of(String text) {
        long digits = NONE;
        for (int i = 0; i < text.length(); i++) {
            digits = append(digits, text.charAt(i) - '0');
        }
        return digits;
    }

    static int count(long digits) {
        return Long.toString(digits).length() - 1;
    }
}
