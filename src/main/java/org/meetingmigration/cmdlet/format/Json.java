package org.meetingmigration.cmdlet.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.language.Values;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Values as JSON: times as ISO 8601 text in UTC, secrets as stars.
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static String compact(@Nullable Object value, int depth) {
        return MAPPER.writeValueAsString(plain(value, depth));
    }

    static List<String> pretty(@Nullable Object value, int depth) {
        return MAPPER.writerWithDefaultPrettyPrinter()
                .writeValueAsString(plain(value, depth))
                .lines()
                .toList();
    }

    /// What is nested deeper becomes text.
    private static @Nullable Object plain(@Nullable Object value, int depth) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean truth -> truth;
            case Double number when number.isNaN() || number.isInfinite() -> number.toString();
            case Number number -> number;
            case PsObject object when depth >= 0 -> members(object, depth);
            case List<?> list when depth >= 0 -> items(list, depth);
            default -> Values.text(value);
        };
    }

    private static Object members(PsObject object, int depth) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        object.names().forEach(name -> members.put(name, plain(object.get(name), depth - 1)));
        return members;
    }

    private static Object items(List<?> list, int depth) {
        var items = new ArrayList<@Nullable Object>();
        list.forEach(item -> items.add(plain(item, depth - 1)));
        return items;
    }
}
