package org.meetingmigration.cmdlet.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.Stage;
import org.meetingmigration.cmdlet.language.Conditions;
import org.meetingmigration.cmdlet.language.Values;

/// `Where-Object {$_.State -eq "Failed"}` and `Where State -eq Failed`.
final class WhereObject implements Command {

    private static final List<String> OPERATORS = List.of(
            "EQ",
            "NE",
            "GT",
            "GE",
            "LT",
            "LE",
            "Like",
            "NotLike",
            "Match",
            "NotMatch",
            "Contains",
            "NotContains",
            "In",
            "NotIn");

    @Override
    public CmdletSpec spec() {
        var spec = CmdletSpec.named("Where-Object")
                .aliases("Where", "?")
                .synopsis("Lets pass the objects for which a condition holds.")
                .parameter(Parameter.object("FilterScript")
                        .alias("Property")
                        .required()
                        .at(1)
                        .help("The condition in braces, in which $_ is the object; or the name of a property."))
                .parameter(Parameter.object("Value").at(2).help("What the property is compared with."))
                .parameter(Input.parameter());
        for (var operator : OPERATORS) {
            spec.parameter(Parameter.flag(operator).help("Compares as -" + operator.toLowerCase(Locale.ROOT) + "."));
            spec.parameter(Parameter.flag("C" + operator).help("The same, with upper and lower case apart."));
        }
        return spec.parameter(Parameter.flag("Not").help("The objects that have no such property, or an empty one."))
                .example("Get-CsMeetingMigrationStatus | Where {$_.State -eq \"Failed\"}", "Failed requests.")
                .example("Get-CsMeetingMigrationStatus | Where State -eq Failed", "The same in short.")
                .build();
    }

    @Override
    public Stage open(Invocation call) {
        var test = test(call);
        return () -> Input.each(call, object -> {
            if (test.test(object)) {
                call.emit(object);
            }
        });
    }

    private static Predicate<@Nullable Object> test(Invocation call) {
        var script = call.script("FilterScript");
        if (script.isPresent()) {
            return object -> Values.truth(script.get().evaluate(object));
        }
        var property = call.string("FilterScript").orElse("");
        var given = given(call);
        if (given.size() > 1) {
            throw CmdletError.invalid("Only one of -" + String.join(" and -", given)
                    + " can be asked at once. Write the condition in braces: {$_." + property + " … -and …}.");
        }
        if (given.isEmpty()) {
            boolean not = call.isSet("Not");
            return object -> Values.truth(Values.member(object, property)) != not;
        }
        var conditions = new Conditions(call.session());
        var value = call.value("Value");
        return object -> conditions.holds(given.getFirst(), Values.member(object, property), value);
    }

    private static List<String> given(Invocation call) {
        var given = new ArrayList<String>();
        for (var operator : OPERATORS) {
            for (var name : List.of(operator, "C" + operator)) {
                if (call.isSet(name)) {
                    given.add(name);
                }
            }
        }
        return given;
    }
}
