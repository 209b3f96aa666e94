package org.meetingmigration.directory.csv;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the cells of one row as values; what a cell must be and is not becomes an error, and the absent value stands
/// in.
final class CellReader {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{4,14}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,255}@[^\\s@]{1,255}");
    private static final Pattern TOKEN = Pattern.compile("[^\\s\\p{Cntrl}]{1,128}");

    private final Cells cells;
    private final Errors errors;

    CellReader(Cells cells, Errors errors) {
        this.cells = cells;
        this.errors = errors;
    }

    String text(Column column, String absent) {
        return cells.text(column, absent);
    }

    String id(String absent) {
        var text = stripped(Column.ID, absent);
        return text.isEmpty()
                ? absent
                : valid(Column.ID, TOKEN, "Write an id without spaces, or leave it empty", absent);
    }

    String userPrincipalName() {
        var text = valid(Column.USER_PRINCIPAL_NAME, ADDRESS, "Write an address, for example ann@contoso.com", "");
        if (stripped(Column.USER_PRINCIPAL_NAME, "").isEmpty()) {
            errors.add(cells.number(), Column.USER_PRINCIPAL_NAME, "Write an address, for example ann@contoso.com");
        }
        return text;
    }

    String address(Column column, String absent) {
        return valid(column, ADDRESS, "Write an address, for example ann@contoso.com, or leave it empty", absent);
    }

    String number(Column column, String absent) {
        return valid(column, E164, "Write a number like +4589881234, or leave it empty", absent);
    }

    List<String> numbers(Column column, List<String> absent) {
        var numbers = list(column, absent);
        if (numbers.stream().allMatch(number -> E164.matcher(number).matches())) {
            return numbers;
        }
        errors.add(cells.number(), column, "Write numbers like +4589881234 with ; between them");
        return absent;
    }

    String digits(Column column, String absent) {
        return valid(column, DIGITS, "Write digits, or leave it empty", absent);
    }

    boolean flag(Column column, boolean absent) {
        var text = stripped(column, "");
        if (text.isEmpty()) {
            return absent;
        }
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        if (!text.equalsIgnoreCase("false")) {
            errors.add(cells.number(), column, "Write true or false");
        }
        return false;
    }

    List<String> list(Column column, List<String> absent) {
        var text = cells.text(column);
        if (text == null) {
            return absent;
        }
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    String language(String absent) {
        var text = stripped(Column.LANGUAGE, absent);
        if (text.equals(absent)) {
            return text;
        }
        try {
            new Locale.Builder().setLanguageTag(text);
            return text;
        } catch (IllformedLocaleException e) {
            errors.add(cells.number(), Column.LANGUAGE, "Write a language like da-DK, or leave it empty");
            return absent;
        }
    }

    String timeZone(String absent) {
        var text = stripped(Column.TIME_ZONE, absent);
        try {
            return text.isEmpty() || text.equals(absent)
                    ? text
                    : ZoneId.of(text).getId();
        } catch (DateTimeException e) {
            errors.add(cells.number(), Column.TIME_ZONE, "Write a time zone like Europe/Copenhagen, or leave it empty");
            return absent;
        }
    }

    /// @param ids of bridges by id and by name, lower case
    String bridge(Map<String, String> ids, String absent) {
        var text = stripped(Column.BRIDGE, absent);
        if (text.isEmpty() || text.equals(absent)) {
            return text;
        }
        var id = ids.get(text.toLowerCase(Locale.ROOT));
        if (id == null) {
            errors.add(
                    cells.number(),
                    Column.BRIDGE,
                    "There is no such bridge: add it first, or leave it empty for the default");
            return absent;
        }
        return id;
    }

    private String valid(Column column, Pattern pattern, String message, String absent) {
        var text = stripped(column, absent);
        // What is stored already is nobody's mistake in this file.
        if (text.isEmpty() || text.equals(absent) || pattern.matcher(text).matches()) {
            return text;
        }
        errors.add(cells.number(), column, message);
        return absent;
    }

    private String stripped(Column column, String absent) {
        return cells.text(column, absent).strip();
    }
}
