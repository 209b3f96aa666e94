package org.meetingmigration.joinblock.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.meetingmigration.joinblock.link.Piece.Identifying;

/// The part of a URL after the host, as the provider table describes it: `/meet/{teams-meet:digits}?p`. Matching looks
/// at each character of the URL a constant number of times.
///
/// @param segments what the path is made of
/// @param open whether the path may go on: the pattern ends with `/**`
/// @param parameters by name as the table writes it
/// @param fragment whether a fragment is required; then it belongs to the identity
record UrlPattern(List<Piece> segments, boolean open, Map<String, Piece> parameters, boolean fragment) {

    private static final String OPEN = "/**";

    static UrlPattern parse(String text) {
        boolean fragment = text.endsWith("#*");
        var rest = fragment ? text.substring(0, text.length() - 2) : text;
        int question = rest.indexOf('?');
        var path = question < 0 ? rest : rest.substring(0, question);
        boolean open = path.endsWith(OPEN);
        var closed = open ? path.substring(0, path.length() - OPEN.length()) : path;
        var segments = Arrays.stream(closed.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(Piece::parse)
                .toList();
        return new UrlPattern(
                segments, open, question < 0 ? Map.of() : parameters(rest.substring(question + 1)), fragment);
    }

    private static Map<String, Piece> parameters(String text) {
        var parameters = new LinkedHashMap<String, Piece>();
        for (var parameter : text.split("&")) {
            int equals = parameter.indexOf('=');
            var name = equals < 0 ? parameter : parameter.substring(0, equals);
            parameters.put(name, Piece.parse(equals < 0 ? "*" : parameter.substring(equals + 1)));
        }
        return parameters;
    }

    /// The meeting's identity if the URL fits.
    Optional<String> match(Target target) {
        return fits(target) ? Optional.of(identity(target)) : Optional.empty();
    }

    private boolean fits(Target target) {
        var texts = target.segments();
        if (texts.size() < segments.size()
                || (!open && texts.size() > segments.size())
                || (fragment && target.fragment().isEmpty())) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!segments.get(i).fits(texts.get(i))) {
                return false;
            }
        }
        for (var parameter : parameters.entrySet()) {
            if (!parameter.getValue().fits(target.parameter(parameter.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private String identity(Target target) {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i) instanceof Identifying identifying) {
                return identifying.identity(target.segments().get(i), target.address());
            }
        }
        for (var parameter : parameters.entrySet()) {
            if (parameter.getValue() instanceof Identifying identifying) {
                return identifying.identity(target.parameter(parameter.getKey()), target.address());
            }
        }
        return address(target);
    }

    /// Host and path, with the parameters and the fragment that the pattern asks for.
    private String address(Target target) {
        var address = new StringBuilder(target.address());
        char separator = '?';
        for (var name : parameters.keySet()) {
            address.append(separator).append(name).append('=').append(target.parameter(name));
            separator = '&';
        }
        return fragment ? address.append('#').append(target.fragment()).toString() : address.toString();
    }

    /// A URL split for matching: pieces percent-decoded once, where they can be.
    record Target(Url url, String address, List<String> segments) {

        static Target of(Url url) {
            var segments = url.segments();
            var address = segments.isEmpty() ? url.host() : url.host() + "/" + String.join("/", segments);
            var decoded = new ArrayList<String>(segments.size());
            for (var segment : segments) {
                decoded.add(Percent.decode(segment).orElse(segment));
            }
            return new Target(url, address, decoded);
        }

        String fragment() {
            return url.fragment();
        }

        /// Empty when absent.
        String parameter(String name) {
            var value = url.parameter(name.toLowerCase(Locale.ROOT)).orElse("");
            return Percent.decode(value).orElse(value);
        }
    }
}
