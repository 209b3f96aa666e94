package org.meetingmigration.cmdlet.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.ScriptBlock;
import org.meetingmigration.cmdlet.language.Patterns;
import org.meetingmigration.cmdlet.language.Values;

/// A property to show or select: by name, or calculated as in `@{n='Domain'; e={$_.UserId}}`.
///
/// @param name its heading
/// @param value what it is of an object
public record Column(String name, Function<@Nullable Object, @Nullable Object> value) {

    /// The property of that name.
    public static Column property(String name) {
        return new Column(name, of -> Values.member(of, name));
    }

    /// What the arguments of a parameter ask of one object; `*` and other wildcards stand for its properties.
    ///
    /// @param arguments names, tables or code
    public static List<Column> of(List<@Nullable Object> arguments, @Nullable Object object) {
        var columns = new ArrayList<Column>();
        arguments.forEach(argument -> columns.addAll(of(argument, object)));
        return columns;
    }

    private static List<Column> of(@Nullable Object argument, @Nullable Object object) {
        return switch (argument) {
            case PsObject table -> List.of(calculated(table));
            case ScriptBlock block -> List.of(new Column(block.text(), block::evaluate));
            case null, default -> named(Values.text(argument), object);
        };
    }

    private static List<Column> named(String name, @Nullable Object object) {
        if (name.indexOf('*') < 0 && name.indexOf('?') < 0) {
            return List.of(property(spelling(name, object)));
        }
        var patterns = new Patterns();
        var names = object instanceof PsObject known ? known.names() : List.<String>of();
        return names.stream()
                .filter(each -> patterns.like(each, name, false))
                .map(Column::property)
                .toList();
    }

    /// The object's own spelling of a name.
    private static String spelling(String name, @Nullable Object object) {
        return object instanceof PsObject known
                ? known.names().stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .orElse(name)
                : name;
    }

    private static Column calculated(PsObject table) {
        Map<String, Object> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (var key : table.names()) {
            var value = table.get(key);
            var meaning = List.of("name", "label", "expression").stream()
                    .filter(word -> word.startsWith(key.toLowerCase(Locale.ROOT)))
                    .findFirst();
            if (value != null && meaning.isPresent()) {
                known.put(meaning.get().equals("label") ? "name" : meaning.get(), value);
            }
        }
        var expression = known.get("expression");
        var name = Values.text(known.getOrDefault("name", Values.text(expression)));
        return switch (expression) {
            case ScriptBlock block -> new Column(name, block::evaluate);
            case String property -> new Column(name, of -> Values.member(of, property));
            case null, default ->
                throw CmdletError.invalid("A calculated property is written @{n='Name'; e={$_.Property}}.");
        };
    }

    /// The columns that a call asks for by `-Property`; those shown by default when it asks for none.
    static List<Column> asked(Invocation call, @Nullable Object object) {
        var asked = call.values("Property");
        return asked.isEmpty() ? defaults(call, object) : of(asked, object);
    }

    private static List<Column> defaults(Invocation call, @Nullable Object object) {
        return DefaultView.columns(call.session(), object);
    }
}
