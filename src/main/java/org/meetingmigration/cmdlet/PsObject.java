package org.meetingmigration.cmdlet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What flows through a pipeline: properties in their order, `UserId=ashaw@contoso.com, State=Failed`. Names
/// are compared without case. Values are String, Long, Double, Boolean, Instant, [Secret], List, PsObject or
/// null; other numbers are widened, other types become text.
public final class PsObject {

    private final String type;
    private final Map<String, Property> properties = new LinkedHashMap<>();

    private record Property(String name, @Nullable Object value) {}

    private PsObject(String type) {
        this.type = type;
    }

    /// An object without properties.
    ///
    /// @param type the name that the specification of a cmdlet gives its output, for example
    /// `MeetingMigrationStatus`
    public static PsObject of(String type) {
        return new PsObject(type);
    }

    /// Sets a property and returns this; one that exists keeps its place.
    public PsObject with(String name, @Nullable Object value) {
        var key = name.toLowerCase(Locale.ROOT);
        var old = properties.get(key);
        properties.put(key, new Property(old == null ? name : old.name(), plain(value)));
        return this;
    }

    public String type() {
        return type;
    }

    /// The value of a property; null when it is null or there is none of that name.
    public @Nullable Object get(String name) {
        var property = properties.get(name.toLowerCase(Locale.ROOT));
        return property == null ? null : property.value();
    }

    public boolean has(String name) {
        return properties.containsKey(name.toLowerCase(Locale.ROOT));
    }

    public List<String> names() {
        return properties.values().stream().map(Property::name).toList();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Byte number -> number.longValue();
            case Float number -> number.doubleValue();
            case List<?> list -> plainList(list);
            case Enum<?> constant -> constant.name();
            case CharSequence text -> text.toString();
            default -> value;
        };
    }

    private static List<@Nullable Object> plainList(List<?> list) {
        var items = new ArrayList<@Nullable Object>(list.size());
        list.forEach(item -> items.add(plain(item)));
        return Collections.unmodifiableList(items);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("@{");
        for (var property : properties.values()) {
            text.append(text.length() == 2 ? "" : "; ")
                    .append(property.name())
                    .append('=')
                    .append(property.value() == null ? "" : property.value());
        }
        return text.append('}').toString();
    }
}
