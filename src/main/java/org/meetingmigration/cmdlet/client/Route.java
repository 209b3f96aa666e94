package org.meetingmigration.cmdlet.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.meetingmigration.cmdlet.CmdletError;

/// A path of the API and its query, `/users/ashaw%40contoso.com?limit=1`. Everything is encoded here and nowhere else.
///
/// @param segments not encoded, each a name of its own
/// @param query not encoded
public record Route(List<String> segments, Map<String, String> query) {

    public Route {
        segments = List.copyOf(segments);
    }

    /// @throws CmdletError when a name is empty
    public static Route of(String... segments) {
        for (var segment : segments) {
            if (segment.isBlank()) {
                throw CmdletError.invalid("A name is empty. Say which one is meant.");
            }
        }
        return new Route(List.of(segments), Map.of());
    }

    /// With a parameter; an empty value leaves it out.
    public Route with(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        var more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new Route(segments, more);
    }

    public Route with(String name, Optional<?> value) {
        return with(name, value.map(Object::toString).orElse(""));
    }

    Route under(List<String> outer) {
        var all = new ArrayList<>(outer);
        all.addAll(segments);
        return new Route(all, query);
    }

    String encoded() {
        var path = segments.stream().map(Route::segment).collect(Collectors.joining("/", "/", ""));
        if (query.isEmpty()) {
            return path;
        }
        return query.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    /// Dots alone would lead to another path.
    private static String segment(String text) {
        return text.chars().allMatch(c -> c == '.') ? text.replace(".", "%2E") : encode(text);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
