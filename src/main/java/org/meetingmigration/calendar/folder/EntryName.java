package org.meetingmigration.calendar.folder;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// What the name of a file or folder says about it.
final class EntryName {

    private static final String ICS = ".ics";

    private EntryName() {}

    static String of(Path path) {
        return String.valueOf(path.getFileName());
    }

    /// Not for us and not worth a word: hidden files, ours included, and what editors and calendar servers leave.
    static boolean isPassedOver(String name) {
        return name.startsWith(".") || name.startsWith("~$") || name.endsWith("~") || endsWith(name, ".tmp");
    }

    /// Java decodes what it cannot read to U+FFFD, and then two files can have one name.
    static boolean isUndecodable(String name) {
        return name.indexOf('\uFFFD') >= 0;
    }

    static boolean isIcs(String name) {
        return endsWith(name, ICS);
    }

    /// `AShaw@contoso.com.ics` → `ashaw@contoso.com`
    static Optional<String> organizerOfFile(String name) {
        return isIcs(name) ? email(name.substring(0, name.length() - ICS.length())) : Optional.empty();
    }

    /// `AShaw@contoso.com` → `ashaw@contoso.com`
    static Optional<String> email(String name) {
        int at = name.indexOf('@');
        boolean good = at > 0
                && at < name.length() - 1
                && name.indexOf('@', at + 1) < 0
                && name.chars().noneMatch(Character::isWhitespace);
        return good ? Optional.of(name.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static boolean endsWith(String name, String end) {
        return name.regionMatches(true, name.length() - end.length(), end, 0, end.length());
    }
}
