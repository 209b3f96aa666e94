package org.meetingmigration.notice;

import java.util.Locale;
import java.util.Map;

/// Subject of a message about a changed meeting: `Aktualisiert: Budget 2026`.
final class UpdatedSubject {

    private static final int LONGEST_TITLE = 400;

    private static final Map<String, String> UPDATED = Map.ofEntries(
            Map.entry("da", "Opdateret"),
            Map.entry("de", "Aktualisiert"),
            Map.entry("es", "Actualizado"),
            Map.entry("fi", "Päivitetty"),
            Map.entry("fr", "Mis à jour"),
            Map.entry("ja", "更新"),
            Map.entry("nb", "Oppdatert"),
            Map.entry("nl", "Bijgewerkt"),
            Map.entry("nn", "Oppdatert"),
            Map.entry("no", "Oppdatert"),
            Map.entry("pl", "Zaktualizowano"),
            Map.entry("sv", "Uppdaterad"));

    private UpdatedSubject() {}

    static String of(String title, Locale language) {
        return UPDATED.getOrDefault(language.getLanguage(), "Updated") + ": " + oneLine(title, LONGEST_TITLE);
    }

    /// Text fit for a header: control characters, which could begin a new header, are spaces. Cut off where too long.
    static String oneLine(String text, int longest) {
        var line = new StringBuilder();
        text.codePoints().limit(longest).forEach(c -> line.appendCodePoint(breaks(c) ? ' ' : c));
        return line.toString().strip();
    }

    private static boolean breaks(int c) {
        var type = Character.getType(c);
        return Character.isISOControl(c)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
