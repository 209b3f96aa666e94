package org.meetingmigration.cmdlet.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Names;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.ParameterType;
import org.meetingmigration.cmdlet.language.Script.Argument;
import org.meetingmigration.cmdlet.language.Script.Named;
import org.meetingmigration.cmdlet.language.Script.Positional;

/// Gives the arguments of a call to the parameters of its command.
final class Binder {

    private final CmdletSpec spec;
    private final Evaluator evaluator;
    private final Map<String, @Nullable Object> bound = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Expression> unnamed = new ArrayList<>();

    private Binder(CmdletSpec spec, Evaluator evaluator) {
        this.spec = spec;
        this.evaluator = evaluator;
    }

    /// The values by the full names of their parameters.
    ///
    /// @throws CmdletError when an argument fits no parameter or is of the wrong type
    static Map<String, @Nullable Object> bind(CmdletSpec spec, List<Argument> arguments, Evaluator evaluator) {
        var binder = new Binder(spec, evaluator);
        binder.bindNamed(new ArrayDeque<>(arguments));
        binder.bindUnnamed();
        return binder.bound;
    }

    private void bindNamed(Deque<Argument> arguments) {
        while (!arguments.isEmpty()) {
            switch (arguments.removeFirst()) {
                case Positional(var value) -> unnamed.add(value);
                case Named(var name, var attached) -> {
                    var parameter = Parameters.named(spec, name);
                    if (bound.containsKey(parameter.name())) {
                        throw CmdletError.invalid("-" + parameter.name() + " is given twice.");
                    }
                    bound.put(parameter.name(), value(parameter, attached, arguments));
                }
            }
        }
    }

    private @Nullable Object value(Parameter parameter, @Nullable Expression attached, Deque<Argument> following) {
        if (attached != null) {
            return converted(parameter, attached);
        }
        if (parameter.type() == ParameterType.SWITCH) {
            return true;
        }
        if (!(following.peekFirst() instanceof Positional(var value))) {
            var advice = parameter.type() == ParameterType.BOOLEAN
                    ? " Write -" + parameter.name() + ":$true or -" + parameter.name()
                            + ":$false; on the command line of a Unix shell without the dollar sign."
                    : "";
            throw CmdletError.invalid("-" + parameter.name() + " needs a value." + advice);
        }
        following.removeFirst();
        return converted(parameter, value);
    }

    private @Nullable Object converted(Parameter parameter, Expression expression) {
        var value = expression instanceof Expression.ShellWord(var text)
                ? ShellWords.value(text, parameter, evaluator)
                : evaluator.value(expression);
        return new Conversion(parameter, evaluator.session().zone()).of(value);
    }

    private void bindUnnamed() {
        var open = new ArrayDeque<Parameter>();
        Parameters.positional(spec).stream()
                .filter(parameter -> !bound.containsKey(parameter.name()))
                .forEach(open::add);
        for (var expression : unnamed) {
            var parameter = open.peekFirst();
            if (parameter == null) {
                throw unwanted(expression);
            }
            var value = converted(parameter, expression);
            if (parameter.position() == Parameters.REST) {
                bound.put(parameter.name(), Arithmetic.plus(bound.getOrDefault(parameter.name(), List.of()), value));
            } else {
                bound.put(open.removeFirst().name(), value);
            }
        }
    }

    private CmdletError unwanted(Expression expression) {
        var shown = expression instanceof Expression.Constant(var value)
                ? "'" + Names.brief(Values.text(value)) + "'"
                : expression instanceof Expression.ShellWord(var text)
                        ? "'" + Names.brief(text) + "'"
                        : "this argument";
        return CmdletError.invalid("No parameter takes " + shown + ". Get-Help " + spec.name() + " lists them.");
    }
}
