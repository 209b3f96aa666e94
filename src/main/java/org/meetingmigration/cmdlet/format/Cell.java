package org.meetingmigration.cmdlet.format;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.language.Values;
import org.meetingmigration.terminal.DisplayText;

/// A value as it stands in a table or a list.
final class Cell {

    /// As PowerShell's `$FormatEnumerationLimit`; CSV and JSON have them all.
    private static final int MOST_ITEMS = 4;

    private Cell() {}

    /// On one line and harmless to a terminal: `{a, b}` for a list, a time to the second in UTC.
    static String of(@Nullable Object value) {
        return DisplayText.safe(text(value));
    }

    private static String items(List<?> list) {
        var rest = list.size() > MOST_ITEMS ? "…}" : "}";
        return list.stream().limit(MOST_ITEMS).map(Cell::text).collect(Collectors.joining(", ", "{", rest));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case Instant moment -> moment.truncatedTo(ChronoUnit.SECONDS).toString();
            case List<?> list -> items(list);
            case null, default -> Values.text(value);
        };
    }
}
