package org.meetingmigration.cmdlet.language;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Names;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.ScriptBlock;
import org.meetingmigration.cmdlet.Secret;

/// Arguments as the types that parameters ask for.
final class Conversion {

    private final Parameter parameter;
    private final ZoneId zone;

    Conversion(Parameter parameter, ZoneId zone) {
        this.parameter = parameter;
        this.zone = zone;
    }

    /// @throws CmdletError when the value cannot be converted
    @Nullable
    Object of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (parameter.type()) {
            case OBJECT -> value;
            case STRING_LIST -> Values.items(value).stream().map(this::textOf).toList();
            case STRING -> value instanceof Secret ? value : text(value);
            case SCRIPT_BLOCK -> block(value);
            case BOOLEAN, SWITCH -> truth(one(value));
            case INT -> whole(one(value));
            case DATETIME -> moment(one(value));
            case GUID -> guid(text(value));
            case ENUM -> choice(text(value));
        };
    }

    private Object one(Object value) {
        if (!(value instanceof List<?> list)) {
            return value;
        }
        var only = list.size() == 1 ? list.getFirst() : null;
        if (only == null) {
            throw fault("takes one value, not " + list.size());
        }
        return only;
    }

    private String text(Object value) {
        return textOf(one(value));
    }

    /// An object stands for its property of the parameter's name.
    private String textOf(@Nullable Object value) {
        if (!(value instanceof PsObject object)) {
            return Values.text(value);
        }
        return Parameters.names(parameter)
                .filter(object::has)
                .map(name -> Values.text(object.get(name)))
                .findFirst()
                .orElseThrow(() -> fault("needs text and got an object: name a property of it, such as $_."
                        + (object.names().isEmpty() ? "Name" : object.names().getFirst())));
    }

    private ScriptBlock block(Object value) {
        if (value instanceof ScriptBlock block) {
            return block;
        }
        throw fault("takes code in braces: { … }");
    }

    private Boolean truth(Object value) {
        var truth = switch (value) {
            case Boolean is -> is;
            case String text -> Values.wordOfTruth(text);
            case Long number when number == 0 || number == 1 -> Boolean.valueOf(number == 1);
            default -> null;
        };
        if (truth == null) {
            throw fault("takes $true or $false, not '" + shown(value) + "'");
        }
        return truth;
    }

    private Long whole(Object value) {
        var number = value instanceof String text && text.isBlank() ? null : Values.number(value);
        if (!(number instanceof Long whole) || whole != whole.intValue()) {
            throw fault("takes a whole number, not '" + shown(value) + "'");
        }
        return whole;
    }

    private Instant moment(Object value) {
        if (value instanceof Instant moment) {
            return moment;
        }
        return Dates.parse(Values.text(value), zone)
                .orElseThrow(
                        () -> fault("takes a date such as 2016-10-01, 2016-10-01T16:30Z or \"10/1/2016 4:30 PM\", not"
                                + " '" + shown(value) + "'"));
    }

    private String guid(String text) {
        var bare = text.strip();
        boolean braces = bare.startsWith("{") && bare.endsWith("}");
        var digits = (braces ? bare.substring(1, bare.length() - 1) : bare).toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw fault("takes a GUID such as " + new UUID(0, 0) + ", not '" + shown(text) + "'");
        }
        return digits;
    }

    private String choice(String text) {
        for (var choice : parameter.choices()) {
            if (choice.equalsIgnoreCase(text)) {
                return choice;
            }
        }
        var start = text.toLowerCase(Locale.ROOT);
        var candidates = parameter.choices().stream()
                .filter(choice ->
                        !start.isEmpty() && choice.toLowerCase(Locale.ROOT).startsWith(start))
                .toList();
        if (candidates.size() != 1) {
            throw fault("takes " + Names.oneOf(parameter.choices()) + ", not '" + shown(text) + "'");
        }
        return candidates.getFirst();
    }

    private static String shown(Object value) {
        return Names.brief(Values.text(value));
    }

    private CmdletError fault(String what) {
        return CmdletError.invalid("-" + parameter.name() + " " + what + ".");
    }
}
