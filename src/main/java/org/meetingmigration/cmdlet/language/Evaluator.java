package org.meetingmigration.cmdlet.language;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.language.Expression.Binary;

/// Values of expressions, with `$_` as it is at one moment.
final class Evaluator {

    private final LiveSession session;
    private final @Nullable Object it;

    Evaluator(LiveSession session, @Nullable Object it) {
        this.session = session;
        this.it = it;
    }

    LiveSession session() {
        return session;
    }

    @Nullable
    Object value(Expression expression) {
        return switch (expression) {
            case Expression.Constant(var value) -> value;
            case Expression.Template(var parts) -> template(parts);
            case Expression.Variable(var name) -> variable(name);
            case Expression.Member(var of, var name) -> member(value(of), Values.text(value(name)));
            case Expression.MethodCall(var of, var method, var arguments) ->
                new Methods(session.zone()).call(value(of), method, values(arguments));
            case Expression.Index(var of, var index) -> item(value(of), value(index));
            case Expression.Items(var items) -> Collections.unmodifiableList(values(items));
            case Expression.Group(var script) -> Values.ofResults(results(script));
            case Expression.Gathered(var script) -> Collections.unmodifiableList(results(script));
            case Expression.Table(var entries) -> table(entries);
            case Expression.Block(var script, var source) -> new Closure(session, script, source);
            case Expression.Cast(var type, var of) -> Casts.cast(type, value(of), session.zone());
            case Expression.Not(var of) -> !Values.truth(value(of));
            case Expression.Minus(var of) -> Arithmetic.minus(0L, value(of));
            case Binary binary -> binary(binary);
            case Expression.ShellWord(var text) -> text;
        };
    }

    private @Nullable Object variable(String name) {
        return name.equals("_") || name.equalsIgnoreCase("PSItem") ? it : session.variable(name);
    }

    private String template(List<Expression> parts) {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(Values.text(value(part))));
        return text.toString();
    }

    private List<@Nullable Object> values(List<Expression> expressions) {
        var values = new ArrayList<@Nullable Object>(expressions.size());
        expressions.forEach(expression -> values.add(value(expression)));
        return values;
    }

    private @Nullable Object member(@Nullable Object of, String name) {
        if (of instanceof Instant moment) {
            return Moments.member(moment.atZone(session.zone()), name);
        }
        return Values.member(of, name);
    }

    private static @Nullable Object item(@Nullable Object of, @Nullable Object index) {
        if (of instanceof PsObject object) {
            return object.get(Values.text(index));
        }
        var items = of instanceof String text ? List.of((Object[]) text.split("")) : Values.items(of);
        if (!(index instanceof Long place)) {
            throw CmdletError.invalid("'" + Values.text(index) + "' is not a place in a list: the first is [0].");
        }
        long from = place < 0 ? items.size() + place : place;
        return from >= 0 && from < items.size() ? items.get((int) from) : null;
    }

    private PsObject table(List<Expression.Entry> entries) {
        var table = PsObject.of("Hashtable");
        entries.forEach(entry -> table.with(Values.text(value(entry.key())), value(entry.value())));
        return table;
    }

    private @Nullable Object binary(Binary binary) {
        var left = value(binary.left());
        return switch (binary.operator()) {
            case AND -> Values.truth(left) && Values.truth(value(binary.right()));
            case OR -> Values.truth(left) || Values.truth(value(binary.right()));
            case XOR -> Values.truth(left) ^ Values.truth(value(binary.right()));
            default ->
                new Operation(session.patterns(), session.zone(), binary.operator(), binary.caseSensitive())
                        .apply(left, value(binary.right()));
        };
    }

    private List<@Nullable Object> results(Script script) {
        var results = new ArrayList<@Nullable Object>();
        script.statements().forEach(statement -> run(statement, results::add, false));
        return results;
    }

    /// Runs statements one after the other. One that fails is reported, and the next one runs.
    void run(Script script, Consumer<@Nullable Object> results, boolean toScreen) {
        for (var statement : script.statements()) {
            try {
                run(statement, results, toScreen);
            } catch (ControlFlow.Failed failed) {
                if (failed.stopsAll()) {
                    throw failed;
                }
                session.report(failed.command(), failed.error());
            } catch (CmdletError error) {
                session.report("", error);
            }
        }
    }

    /// Runs a statement; a fault is thrown.
    void run(Script.Statement statement, Consumer<@Nullable Object> results, boolean toScreen) {
        var variable = statement.variable();
        if (variable == null) {
            new PipelineRun(this, statement.pipeline(), results, toScreen).run();
            return;
        }
        var collected = new ArrayList<@Nullable Object>();
        new PipelineRun(this, statement.pipeline(), collected::add, false).run();
        var value = lone(statement) instanceof Expression.Gathered
                ? Collections.unmodifiableList(collected)
                : Values.ofResults(collected);
        session.assign(variable, statement.append() ? Arithmetic.plus(session.variable(variable), value) : value);
    }

    private static @Nullable Expression lone(Script.Statement statement) {
        boolean lone = statement.pipeline().size() == 1;
        return lone && statement.pipeline().getFirst() instanceof Script.Value(var expression) ? expression : null;
    }
}
