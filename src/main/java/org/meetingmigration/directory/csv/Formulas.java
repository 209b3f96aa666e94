package org.meetingmigration.directory.csv;

import java.util.regex.Pattern;

/// Cells that a spreadsheet would take for a formula get a leading `'` in an export (OWASP, CSV injection) and lose it
/// when loaded. Phone numbers stay as they are.
final class Formulas {

    private static final String SIGNS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("\\+[0-9]+");

    private Formulas() {}

    static String disarm(String text) {
        return (isFormula(text) && !NUMBER.matcher(text).matches()) || isDisarmed(text) ? "'" + text : text;
    }

    static String restore(String cell) {
        return isDisarmed(cell) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    /// A name may begin with an apostrophe, for example `'t Hooft`.
    private static boolean isDisarmed(String text) {
        return text.startsWith("'") && (text.startsWith("''") || isFormula(text.substring(1)));
    }
}
