package org.meetingmigration.joinblock.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A URL taken apart (RFC 3986 3), without decoding.
///
/// @param scheme lower case
/// @param host lower case, with `:port` if one is written; for a native scheme like `zoommtg://zoom.us`; may be empty
///     only for a native scheme
/// @param path as written, begins with `/` or is empty
/// @param query without `?`
/// @param fragment without `#`
record Url(String scheme, String host, String path, String query, String fragment) {

    /// RFC 1035 2.3.4, plus room for a port. Longer ones are hostile.
    private static final int LONGEST_HOST = 262;

    private static final int LONGEST_SCHEME = 16;

    /// Far above what a wrapper around a link with a signed token takes. Longer ones are hostile.
    private static final int LONGEST_URL = 32_768;

    /// Empty when it is no hierarchical URL, or names a user: `https://zoom.us@evil.example/` leads elsewhere than it
    /// seems to, and no join link is written that way.
    static Optional<Url> parse(String url) {
        int colon = url.indexOf(':');
        if (url.length() > LONGEST_URL || colon < 1 || colon > LONGEST_SCHEME || !url.startsWith("/", colon + 1)) {
            return Optional.empty();
        }
        var scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
        boolean hasHost = url.startsWith("//", colon + 1);
        int authority = hasHost ? colon + 3 : colon + 1;
        int pathStart = hasHost ? firstOf(url, authority, "/?#") : authority;
        if (pathStart - authority > LONGEST_HOST) {
            return Optional.empty();
        }
        var host = url.substring(authority, pathStart).toLowerCase(Locale.ROOT);
        boolean web = isWeb(scheme);
        if (!isHost(host) || (web && host.isEmpty())) {
            return Optional.empty();
        }
        int pathEnd = firstOf(url, pathStart, "?#");
        int queryEnd = firstOf(url, pathEnd, "#");
        return Optional.of(new Url(
                scheme,
                web ? host : scheme + "://" + host,
                url.substring(pathStart, pathEnd),
                url.substring(Math.min(pathEnd + 1, queryEnd), queryEnd),
                url.substring(Math.min(queryEnd + 1, url.length()))));
    }

    static boolean isWeb(String scheme) {
        return scheme.equals("https") || scheme.equals("http");
    }

    /// The parts of the path between slashes; `//` and a slash at the end make none.
    List<String> segments() {
        var segments = new ArrayList<String>();
        for (var segment : path.split("/")) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return segments;
    }

    /// A query parameter, not decoded. The first of several wins.
    ///
    /// @param name lower case
    Optional<String> parameter(String name) {
        int from = 0;
        while (from < query.length()) {
            int end = firstOf(query, from, "&");
            int equals = query.indexOf('=', from);
            if (equals > from
                    && equals < end
                    && query.substring(from, equals).toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(query.substring(equals + 1, end));
            }
            from = end + 1;
        }
        return Optional.empty();
    }

    private static boolean isHost(String host) {
        for (int i = 0; i < host.length(); i++) {
            if (!isHostCharacter(host.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHostCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == ':';
    }

    private static int firstOf(String text, int from, String stops) {
        for (int i = from; i < text.length(); i++) {
            if (stops.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
