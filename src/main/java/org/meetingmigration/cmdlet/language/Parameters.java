package org.meetingmigration.cmdlet.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Names;
import org.meetingmigration.cmdlet.Parameter;

/// The parameters of a command: its own and those that every command has.
public final class Parameters {

    /// A place behind all others: the parameter takes whatever arguments are left.
    public static final int REST = Integer.MAX_VALUE;

    private static final String[] ON_ERROR = {"Continue", "SilentlyContinue", "Ignore", "Stop"};
    private static final List<Parameter> COMMON = List.of(
            Parameter.choice("ErrorAction", ON_ERROR)
                    .alias("ea")
                    .help(
                            "What happens when something fails: Continue reports it and goes on, SilentlyContinue goes on,"
                                    + " Stop ends the whole line."),
            Parameter.choice("WarningAction", "Continue", "SilentlyContinue", "Ignore")
                    .alias("wa")
                    .help("SilentlyContinue keeps warnings back."),
            Parameter.flag("Verbose").alias("vb").help("Says more of what is done."),
            Parameter.string("OutVariable").alias("ov").help("A variable that the results are put into as well."));
    private static final List<Parameter> SHOULD_PROCESS = List.of(
            Parameter.flag("WhatIf").alias("wi").help("Says what would be done, and does nothing."),
            Parameter.flag("Confirm").alias("cf").help("Asks before anything is changed."));

    private Parameters() {}

    /// All parameters of a command, its own first.
    public static List<Parameter> of(CmdletSpec spec) {
        var all = new ArrayList<>(spec.parameters());
        all.addAll(common(spec));
        return all;
    }

    /// The parameters that a command does not have of its own.
    public static List<Parameter> common(CmdletSpec spec) {
        return spec.supportsShouldProcess()
                ? Stream.concat(SHOULD_PROCESS.stream(), COMMON.stream()).toList()
                : COMMON;
    }

    /// The parameter of that name, alias or unambiguous beginning.
    ///
    /// @throws CmdletError when there is none, with the nearest names, or several, with all of them
    public static Parameter named(CmdletSpec spec, String typed) {
        var all = of(spec);
        for (var parameter : all) {
            if (names(parameter).anyMatch(typed::equalsIgnoreCase)) {
                return parameter;
            }
        }
        var candidates = startingWith(spec, typed);
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        var shown = Names.brief(typed);
        if (candidates.isEmpty()) {
            throw CmdletError.invalid("There is no parameter -" + shown + ". " + advice(typed, all));
        }
        throw CmdletError.invalid("-" + shown + " may be " + Names.oneOf(dashed(candidates)) + ". Type more of it.");
    }

    /// The parameters of which a name or alias starts like that.
    public static List<Parameter> startingWith(CmdletSpec spec, String typed) {
        var start = typed.toLowerCase(Locale.ROOT);
        return of(spec).stream()
                .filter(parameter -> names(parameter)
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(start)))
                .toList();
    }

    /// Those that need no name, in their order.
    public static List<Parameter> positional(CmdletSpec spec) {
        return spec.parameters().stream()
                .filter(parameter -> parameter.position() > 0)
                .sorted(Comparator.comparingInt(Parameter::position))
                .toList();
    }

    static Stream<String> names(Parameter parameter) {
        return Stream.concat(Stream.of(parameter.name()), parameter.aliases().stream());
    }

    private static String advice(String typed, List<Parameter> all) {
        var nearest = Names.nearest(typed, all.stream().map(Parameter::name).toList());
        if (!nearest.isEmpty()) {
            return "Did you mean -" + String.join(" or -", nearest) + "?";
        }
        return "The parameters are " + Names.oneOf(dashed(all)) + ".";
    }

    private static List<String> dashed(List<Parameter> parameters) {
        return parameters.stream().map(parameter -> "-" + parameter.name()).toList();
    }
}
