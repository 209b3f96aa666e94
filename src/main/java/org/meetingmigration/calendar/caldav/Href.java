package org.meetingmigration.calendar.caldav;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Paths of resources in one spelling: servers write the same one as `a@b` and `a%40b`.
final class Href {

    private static final String PLAIN = "-._~!$&'()*+,;=:@";

    private Href() {}

    /// The path of a link in an answer, for example `/dav/calendars/user/alice/Default/1.ics`; empty where it
    /// leads to another host or is none.
    ///
    /// @param base what was asked
    static Optional<String> path(String href, URI base) {
        try {
            var target = base.resolve(href.strip().replace(" ", "%20"));
            boolean own = String.valueOf(target.getHost()).equalsIgnoreCase(base.getHost())
                    && target.getPort() == base.getPort();
            String path = target.getRawPath();
            return own && path != null && path.startsWith("/")
                    ? Optional.of(canonical(path)).filter(Href::staysHere)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Whoever resolves `//host/…` asks another host, and `/a/../b` another resource; `%2e` is a dot too.
    private static boolean staysHere(String canonical) {
        String whole = canonical + "/";
        return !canonical.startsWith("//") && !whole.contains("/../") && !whole.contains("/./");
    }

    /// @param rawPath percent-encoded, in any spelling
    static String canonical(String rawPath) {
        if (rawPath.chars().allMatch(c -> c == '/' || isPlain((char) c))) {
            return rawPath;
        }
        var path = new StringBuilder(rawPath.length());
        int at = 0;
        while (at <= rawPath.length()) {
            int slash = rawPath.indexOf('/', at);
            int end = slash < 0 ? rawPath.length() : slash;
            path.append(encoded(decoded(rawPath.substring(at, end))));
            if (slash < 0) {
                break;
            }
            path.append('/');
            at = slash + 1;
        }
        return path.toString();
    }

    /// Of plain text, as a template's value is.
    static String encoded(String text) {
        return encoded(text.getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        var encoded = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            char c = (char) (b & 0xff);
            if (isPlain(c)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
    }

    private static byte[] decoded(String segment) {
        var bytes = new ByteArrayOutputStream(segment.length());
        for (int at = 0; at < segment.length(); ) {
            char c = segment.charAt(at);
            int high = c == '%' && at + 2 < segment.length() ? Character.digit(segment.charAt(at + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(segment.charAt(at + 2), 16) : -1;
            if (low >= 0) {
                bytes.write(high << 4 | low);
                at += 3;
            } else {
                int codePoint = segment.codePointAt(at);
                bytes.writeBytes(Character.toString(codePoint).getBytes(UTF_8));
                at += Character.charCount(codePoint);
            }
        }
        return bytes.toByteArray();
    }
}
