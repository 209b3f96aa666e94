package org.meetingmigration.cmdlet.language;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.Cmdlet;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Names;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.Parameter.Pipe;
import org.meetingmigration.cmdlet.ParameterType;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.language.Script.CommandCall;
import org.meetingmigration.cmdlet.language.Script.Named;
import org.meetingmigration.cmdlet.language.Script.Positional;

/// The arguments of a call: those of the line, and those that the object in the pipeline brings.
final class CallBinding {

    private final CmdletSpec spec;
    private final LiveSession session;
    private final Map<String, @Nullable Object> written;
    private final List<Parameter> open;
    private final Map<String, @Nullable Object> brought = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private CallBinding(CmdletSpec spec, LiveSession session, Map<String, @Nullable Object> written) {
        this.spec = spec;
        this.session = session;
        this.written = written;
        this.open = spec.parameters().stream()
                .filter(parameter -> parameter.pipe() != Pipe.NO && !written.containsKey(parameter.name()))
                .toList();
    }

    /// @param first whether the call stands before all pipes
    /// @throws ControlFlow.Failed when there is no such command or its arguments do not fit
    static Call of(
            Evaluator evaluator, CommandCall line, boolean first, Consumer<@Nullable Object> next, boolean toScreen) {
        var session = evaluator.session();
        var name = line.name();
        try {
            var command = session.commands().named(name);
            if (line.arguments().contains(new Named("?", null))) {
                var about =
                        new Positional(new Expression.Constant(command.spec().name()));
                return of(evaluator, new CommandCall("Get-Help", List.of(about)), true, next, toScreen);
            }
            name = command.spec().name();
            var written = Binder.bind(command.spec(), line.arguments(), evaluator);
            var binding = new CallBinding(command.spec(), session, written);
            if (!first && command instanceof Cmdlet && !binding.takesInput()) {
                throw CmdletError.invalid(
                        "It takes nothing from the pipeline. Write ForEach-Object { " + name + " … }.");
            }
            return new Call(command, binding, Preferences.of(written, session), session, next, toScreen);
        } catch (CmdletError error) {
            boolean stop = error.category() == CmdletError.Category.STOPPED;
            throw new ControlFlow.Failed(Names.brief(name), error, stop);
        }
    }

    private boolean takesInput() {
        return spec.parameters().stream().anyMatch(parameter -> parameter.pipe() != Pipe.NO);
    }

    /// Takes what the object brings.
    ///
    /// @throws CmdletError when it brings nothing that the command could use
    void accept(@Nullable Object input) {
        brought.clear();
        for (var parameter : open) {
            var value = brings(parameter, input);
            if (value != null) {
                brought.put(parameter.name(), new Conversion(parameter, session.zone()).of(value));
            }
        }
        checkMandatory();
        if (input != null && brought.isEmpty() && takesInput() && open.size() == pipeParameters()) {
            throw CmdletError.invalid("The object in the pipeline has no "
                    + Names.oneOf(open.stream().map(Parameter::name).toList()) + ".");
        }
    }

    private long pipeParameters() {
        return spec.parameters().stream()
                .filter(parameter -> parameter.pipe() != Pipe.NO)
                .count();
    }

    private static @Nullable Object brings(Parameter parameter, @Nullable Object input) {
        return switch (parameter.pipe()) {
            case NO -> null;
            case VALUE -> input;
            case PROPERTY -> property(parameter, input);
            case VALUE_OR_PROPERTY -> input instanceof PsObject ? property(parameter, input) : input;
        };
    }

    private static @Nullable Object property(Parameter parameter, @Nullable Object input) {
        if (!(input instanceof PsObject object)) {
            return null;
        }
        return Parameters.names(parameter)
                .filter(name -> object.get(name) != null)
                .map(object::get)
                .findFirst()
                .orElse(null);
    }

    /// @throws CmdletError when a mandatory parameter has no value
    void checkMandatory() {
        for (var parameter : spec.parameters()) {
            if (parameter.mandatory() && value(parameter.name()) == null) {
                throw CmdletError.invalid("-" + parameter.name() + " is missing. Get-Help " + spec.name()
                        + " -Examples shows how it is written.");
            }
        }
    }

    boolean isSet(String parameter) {
        var name = parameter(parameter);
        return written.containsKey(name)
                ? !Boolean.FALSE.equals(written.get(name)) || !isSwitch(name)
                : brought.containsKey(name);
    }

    private boolean isSwitch(String name) {
        return Parameters.named(spec, name).type() == ParameterType.SWITCH;
    }

    @Nullable
    Object value(String parameter) {
        var name = parameter(parameter);
        return written.containsKey(name) ? written.get(name) : brought.get(name);
    }

    private String parameter(String name) {
        boolean known = Parameters.of(spec).stream()
                .anyMatch(parameter -> parameter.name().equalsIgnoreCase(name));
        if (!known) {
            throw new IllegalArgumentException(spec.name() + " declares no parameter " + name);
        }
        return name;
    }
}
