package org.meetingmigration.icalendar.recurrence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The names that time zones go by, in any case of letters.
final class ZoneNames {

    private static final String TABLE = "windows-zones.txt";

    /// Names, not zones: making the zone of each name would read the rules of all of them.
    private static final Map<String, String> IANA = iana();
    private static final Map<String, String> WINDOWS = windows();

    private ZoneNames() {}

    /// `Europe/Paris`, `US/Eastern`, `UTC`.
    static Optional<ZoneId> iana(String name) {
        return Optional.ofNullable(IANA.get(name.toLowerCase(Locale.ROOT))).map(ZoneId::of);
    }

    /// `W. Europe Standard Time`, `(GMT-05.00) Eastern Time (US & Canada)`, `Kuala Lumpur, Singapore`.
    static Optional<ZoneId> windows(String name) {
        return Optional.ofNullable(WINDOWS.get(windowsKey(name))).map(ZoneId::of);
    }

    /// `/mozilla.org/20070129_1/Europe/Paris`, `posix/Europe/Vaduz`: the longest ending that is an IANA zone.
    static Optional<ZoneId> ending(String path) {
        var slash = path.indexOf('/');
        while (slash >= 0) {
            var zone = iana(path.substring(slash + 1));
            if (zone.isPresent()) {
                return zone;
            }
            slash = path.indexOf('/', slash + 1);
        }
        return Optional.empty();
    }

    /// `Europe_Berlin`, `America-New_York`: IANA names with another separator.
    static Optional<ZoneId> respelled(String name) {
        for (var i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '_' || name.charAt(i) == '-') {
                return iana(name.substring(0, i) + "/" + name.substring(i + 1));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> iana() {
        var zones = new HashMap<String, String>();
        for (var id : ZoneId.getAvailableZoneIds()) {
            zones.put(id.toLowerCase(Locale.ROOT), id);
        }
        return Map.copyOf(zones);
    }

    private static Map<String, String> windows() {
        var zones = new HashMap<String, String>();
        for (var line : table()) {
            var names = line.split("\\|");
            if (line.startsWith("#")) {
                continue;
            }
            // A JDK with older time zone data may lack one of them.
            var id = IANA.get(names[1].toLowerCase(Locale.ROOT));
            if (id != null) {
                zones.put(windowsKey(names[0]), id);
                for (var i = 2; i < names.length; i++) {
                    zones.putIfAbsent(windowsKey(names[i]), id);
                }
            }
        }
        return Map.copyOf(zones);
    }

    /// Lines of the table whose IANA zone this JDK does not have.
    static List<String> unknown() {
        return table().stream()
                .filter(line ->
                        !line.startsWith("#") && iana(line.split("\\|")[1]).isEmpty())
                .toList();
    }

    private static List<String> table() {
        var stream = Objects.requireNonNull(ZoneNames.class.getResourceAsStream(TABLE), TABLE);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Letters and digits of the name without an offset in front: Exchange writes `Berlin/Bern` or `Berlin, Bern`,
    /// `(GMT-05.00)` or `(UTC-05:00)`.
    private static String windowsKey(String name) {
        var text = name.strip().toLowerCase(Locale.ROOT);
        var end = text.indexOf(')');
        if (end > 0 && (text.startsWith("(gmt") || text.startsWith("(utc"))) {
            text = text.substring(end + 1);
        }
        if (text.startsWith("(")) {
            // The rest was lost at a colon without quotes, and with it the zone.
            return "";
        }
        var key = new StringBuilder();
        text.chars()
                .filter(c -> Character.isLetterOrDigit(c) || c == '+' || c == '-')
                .forEach(c -> key.append((char) c));
        return key.toString();
    }
}
