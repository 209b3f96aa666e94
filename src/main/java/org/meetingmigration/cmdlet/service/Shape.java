package org.meetingmigration.cmdlet.service;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.PsObject;
import tools.jackson.databind.JsonNode;

/// How an answer of the service becomes an object: which property shows which field, in which order. Not changed once
/// it is built.
public final class Shape {

    private final String type;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private enum Kind {
        PLAIN,
        MOMENT,
        SPAN
    }

    private record Field(List<String> path, Kind kind) {}

    private Shape(String type) {
        this.type = type;
    }

    /// @param type of the objects, as the specification of the cmdlet has it
    public static Shape of(String type) {
        return new Shape(type);
    }

    /// Properties that show the field of the same name: `CorrelationId` shows `correlationId`.
    public Shape with(String... properties) {
        for (var property : properties) {
            from(property, lowerFirst(property));
        }
        return this;
    }

    /// @param path names of fields with dots between, `audio.bridgeId`
    public Shape from(String property, String path) {
        fields.put(property, new Field(List.of(path.split("\\.")), Kind.PLAIN));
        return this;
    }

    /// Properties that show an instant; a text without one shows nothing.
    public Shape moments(String... properties) {
        for (var property : properties) {
            fields.put(property, new Field(List.of(lowerFirst(property)), Kind.MOMENT));
        }
        return this;
    }

    /// A property that shows a duration as PowerShell does, `00:10:00`.
    public Shape span(String property, String field) {
        fields.put(property, new Field(List.of(field), Kind.SPAN));
        return this;
    }

    public String type() {
        return type;
    }

    public PsObject show(JsonNode answer) {
        var shown = PsObject.of(type);
        fields.forEach((property, field) -> shown.with(property, value(answer, field)));
        return shown;
    }

    private static @Nullable Object value(JsonNode answer, Field field) {
        var node = answer;
        for (var name : field.path) {
            node = node.path(name);
        }
        return switch (field.kind) {
            case PLAIN -> plain(node);
            case MOMENT -> moment(node.asString(""));
            case SPAN -> span(node.asString(""));
        };
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isMissingNode()) {
            return "";
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (node.isIntegralNumber()) {
            return node.asLong();
        }
        if (node.isNumber()) {
            return node.asDouble();
        }
        if (node.isArray()) {
            var items = new ArrayList<@Nullable Object>();
            node.forEach(item -> items.add(plain(item)));
            return items;
        }
        return node.isString() ? node.asString() : node.toString();
    }

    private static @Nullable Instant moment(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String span(String text) {
        try {
            return text.isEmpty() ? "" : TimeSpans.show(Duration.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
