package org.meetingmigration.cmdlet.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Completions;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.ParameterType;
import org.meetingmigration.cmdlet.language.Interpreter;
import org.meetingmigration.cmdlet.language.Parameters;

/// What Tab offers: commands, parameters, values of parameters, variables.
final class LineCompleter implements Completer {

    private final Interpreter interpreter;
    private final Completions completions;

    LineCompleter(Interpreter interpreter, Completions completions) {
        this.interpreter = interpreter;
        this.completions = completions;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        var typed = line.line().substring(0, Math.min(line.cursor(), line.line().length()));
        for (var offer : offers(typed)) {
            candidates.add(new Candidate(offer, offer, null, null, null, null, true));
        }
    }

    /// What could stand in the place of the last word.
    List<String> offers(String typed) {
        var point = CompletionPoint.of(typed);
        var word = point.word();
        if (word.startsWith("$")) {
            return interpreter.variables().stream()
                    .map(name -> "$" + name)
                    .filter(name -> startsWith(name, word))
                    .toList();
        }
        if (point.before().isEmpty()) {
            return interpreter.session().commands().startingWith(word);
        }
        return command(point.before().getFirst())
                .map(spec -> arguments(spec, point))
                .orElse(List.of());
    }

    private Optional<CmdletSpec> command(String name) {
        try {
            return interpreter.session().commands().find(name).map(command -> command.spec());
        } catch (CmdletError ambiguous) {
            return Optional.empty();
        }
    }

    private List<String> arguments(CmdletSpec spec, CompletionPoint point) {
        if (point.word().startsWith("-")) {
            return Parameters.of(spec).stream()
                    .map(parameter -> "-" + parameter.name())
                    .filter(name -> startsWith(name, point.word()))
                    .toList();
        }
        var parameter = parameter(spec, point);
        return parameter == null ? List.of() : values(spec, parameter, point.word());
    }

    /// The parameter whose value is being typed; null when there is none.
    private static @Nullable Parameter parameter(CmdletSpec spec, CompletionPoint point) {
        var named = point.before().getLast();
        if (named.startsWith("-")) {
            var candidates = Parameters.startingWith(spec, named.substring(1));
            if (candidates.size() == 1 && candidates.getFirst().type() != ParameterType.SWITCH) {
                return candidates.getFirst();
            }
        }
        return open(spec, point).findFirst().orElse(null);
    }

    /// The parameters that need no name and have no value yet.
    private static Stream<Parameter> open(CmdletSpec spec, CompletionPoint point) {
        var given = new HashSet<String>();
        int unnamed = 0;
        for (int i = 1; i < point.before().size(); i++) {
            var word = point.before().get(i);
            if (!word.startsWith("-")) {
                unnamed++;
                continue;
            }
            var candidates = Parameters.startingWith(spec, word.substring(1));
            if (candidates.size() == 1) {
                given.add(candidates.getFirst().name());
                i += candidates.getFirst().type() == ParameterType.SWITCH ? 0 : 1;
            }
        }
        return Parameters.positional(spec).stream()
                .filter(parameter -> !given.contains(parameter.name()))
                .skip(unnamed);
    }

    private List<String> values(CmdletSpec spec, Parameter parameter, String typed) {
        return switch (parameter.type()) {
            case ENUM -> starting(parameter.choices(), typed);
            case BOOLEAN -> starting(List.of("$true", "$false"), typed);
            default -> quoted(completions.complete(spec.name(), parameter.name(), unquoted(typed)), typed);
        };
    }

    private static List<String> starting(List<String> values, String typed) {
        return values.stream().filter(value -> startsWith(value, typed)).toList();
    }

    private static String unquoted(String typed) {
        return typed.startsWith("'") || typed.startsWith("\"") ? typed.substring(1) : typed;
    }

    /// Values with a quote where one was begun, or where a blank or a sign asks for it.
    private static List<String> quoted(List<String> values, String typed) {
        boolean begun = !unquoted(typed).equals(typed);
        return values.stream()
                .map(value -> begun || needsQuotes(value) ? "'" + value.replace("'", "''") + "'" : value)
                .toList();
    }

    private static boolean needsQuotes(String value) {
        return value.chars().anyMatch(c -> " \t;|(){},\"'`$#".indexOf(c) >= 0);
    }

    private static boolean startsWith(String value, String typed) {
        return value.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
    }
}
