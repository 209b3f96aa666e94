package org.meetingmigration.conferencing.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.meetingmigration.conferencing.MeetingKey;
import org.meetingmigration.conferencing.RoomNames;
import org.meetingmigration.conferencing.WebAddress;

/// A URL with placeholders, read once.
record LinkTemplate(List<Part> parts) {

    private static final String SETTING = "The link template";

    sealed interface Part {
        record Literal(String text) implements Part {}

        record Filled(Placeholder placeholder) implements Part {}
    }

    enum Placeholder {
        ROOM,
        ORGANIZER,
        LOCAL,
        UID;

        static Placeholder named(String name) {
            for (var placeholder : values()) {
                if (placeholder.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return placeholder;
                }
            }
            throw new IllegalArgumentException(SETTING + " has an unknown placeholder {" + name
                    + "}; there are {room}, {organizer}, {local} and {uid}");
        }
    }

    static LinkTemplate of(String template) {
        var parts = new ArrayList<Part>();
        var position = 0;
        while (position < template.length()) {
            var open = template.indexOf('{', position);
            var literal = template.substring(position, open < 0 ? template.length() : open);
            if (literal.indexOf('}') >= 0) {
                throw unbalanced();
            }
            parts.add(new Part.Literal(literal));
            if (open < 0) {
                break;
            }
            var close = template.indexOf('}', open);
            if (close < 0) {
                throw unbalanced();
            }
            parts.add(new Part.Filled(Placeholder.named(template.substring(open + 1, close))));
            position = close + 1;
        }
        return new LinkTemplate(List.copyOf(parts)).checked();
    }

    String fill(MeetingKey key, RoomNames rooms) {
        var url = new StringBuilder();
        for (var part : parts) {
            url.append(
                    switch (part) {
                        case Part.Literal(var text) -> text;
                        case Part.Filled(var placeholder) -> encoded(value(placeholder, key, rooms));
                    });
        }
        return url.toString();
    }

    /// Scheme and host must not depend on the meeting: else its UID, which others can choose, could.
    private LinkTemplate checked() {
        var example = new StringBuilder();
        var firstFilled = -1;
        for (var part : parts) {
            switch (part) {
                case Part.Literal(var text) -> example.append(text);
                case Part.Filled _ -> {
                    firstFilled = firstFilled < 0 ? example.length() : firstFilled;
                    example.append('x');
                }
            }
        }
        var uri = WebAddress.checked(SETTING, example.toString());
        var hostEnd = uri.getScheme().length()
                + "://".length()
                + uri.getRawAuthority().length();
        if (firstFilled >= 0 && firstFilled <= hostEnd) {
            throw new IllegalArgumentException(
                    SETTING + " may have placeholders behind the host only, like https://meet.example.org/{room}");
        }
        return this;
    }

    private static String value(Placeholder placeholder, MeetingKey key, RoomNames rooms) {
        return switch (placeholder) {
            case ROOM -> rooms.of(key);
            case ORGANIZER -> key.organizer();
            case LOCAL -> local(key.organizer());
            case UID -> key.uid();
        };
    }

    private static String local(String organizer) {
        var at = organizer.lastIndexOf('@');
        return at < 0 ? organizer : organizer.substring(0, at);
    }

    /// Percent-encodes for a path segment (RFC 3986 2.3 and 3.3): everything that is not unreserved. A value of dots
    /// alone would climb to the parent folder, encoded or not, so its dots become `_`.
    private static String encoded(String value) {
        if (value.equals(".") || value.equals("..")) {
            return value.replace('.', '_');
        }
        var encoded = new StringBuilder();
        for (var b : value.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(b)) {
                encoded.append((char) b);
                continue;
            }
            encoded.append('%').append("%02X".formatted(b & 0xFF));
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || "-._~".indexOf(b) >= 0;
    }

    private static IllegalArgumentException unbalanced() {
        return new IllegalArgumentException(
                SETTING + " has a { without its }, or the other way round; write placeholders like {room}");
    }
}
