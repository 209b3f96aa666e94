package org.meetingmigration.cmdlet.language;

/// `10`, `0.5`.
final class NumberParser {

    private static final int LONGEST = 40;

    private NumberParser() {}

    static Expression number(Cursor cursor) {
        int start = cursor.at();
        digits(cursor);
        boolean fraction = cursor.peek() == '.' && Cursor.isDigit(cursor.peek(1));
        if (fraction) {
            cursor.skip(1);
            digits(cursor);
        }
        var text = cursor.since(start);
        if (Cursor.isWordChar(cursor.peek()) || cursor.peek() == '@') {
            throw cursor.errorAt(start, "Put quotes around text that starts with a digit.");
        }
        if (text.length() > LONGEST) {
            throw cursor.errorAt(start, "This number is too long: put quotes around it.");
        }
        try {
            return new Expression.Constant(fraction ? (Object) Double.valueOf(text) : (Object) Long.valueOf(text));
        } catch (NumberFormatException beyondLong) {
            return new Expression.Constant(Double.valueOf(text));
        }
    }

    private static void digits(Cursor cursor) {
        while (Cursor.isDigit(cursor.peek())) {
            cursor.skip(1);
        }
    }
}
