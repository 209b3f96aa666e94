package org.meetingmigration.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One way to sign in that a server offers (RFC 9110 11.6.1), `Digest realm="calendar", nonce="7ypf…"`.
///
/// @param scheme in lower case, such as `digest`
/// @param parameters names in lower case, values without their quotes
record Challenge(String scheme, Map<String, String> parameters) {

    private static final int LONGEST = 16 * 1024;

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /// The challenges of `WWW-Authenticate` headers, in their order. What cannot be read ends the list.
    static List<Challenge> read(List<String> headers) {
        var found = new ArrayList<Challenge>();
        for (var header : headers) {
            if (header.length() <= LONGEST) {
                new Reader(header).readInto(found);
            }
        }
        return found;
    }

    /// Goes over a header once. `a="1", b=2` after a scheme are its parameters; a word that no `=` follows is the
    /// next scheme.
    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        void readInto(List<Challenge> found) {
            var parameters = new LinkedHashMap<String, String>();
            while (true) {
                skip(", \t");
                var word = token().toLowerCase(Locale.ROOT);
                if (word.isEmpty()) {
                    return;
                }
                skip(" \t");
                if (!next('=')) {
                    parameters = new LinkedHashMap<>();
                    found.add(new Challenge(word, parameters));
                    continue;
                }
                skip("= \t");
                parameters.putIfAbsent(word, next('"') ? quoted() : token());
            }
        }

        private boolean next(char wanted) {
            return at < text.length() && text.charAt(at) == wanted;
        }

        private void skip(String characters) {
            while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private String token() {
            var start = at;
            while (at < text.length() && "=,\" \t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        private String quoted() {
            var value = new StringBuilder();
            for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                value.append(text.charAt(at));
            }
            at = Math.min(at + 1, text.length());
            return value.toString();
        }
    }
}
