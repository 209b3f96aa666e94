package org.meetingmigration.cmdlet.language;

import java.util.ArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.ScriptBlock;

/// Code in braces, ready to run.
final class Closure implements ScriptBlock {

    private final LiveSession session;
    private final Script script;
    private final String source;

    Closure(LiveSession session, Script script, String source) {
        this.session = session;
        this.script = script;
        this.source = source;
    }

    @Override
    public void run(@Nullable Object it, Consumer<@Nullable Object> results) {
        session.enter();
        try {
            new Evaluator(session, it).run(script, results, false);
        } finally {
            session.leave();
        }
    }

    @Override
    public @Nullable Object evaluate(@Nullable Object it) {
        var evaluator = new Evaluator(session, it);
        var statements = script.statements();
        if (statements.size() == 1
                && statements.getFirst().variable() == null
                && statements.getFirst().pipeline().size() == 1
                && statements.getFirst().pipeline().getFirst() instanceof Script.Value(var expression)) {
            return evaluator.value(expression);
        }
        var results = new ArrayList<@Nullable Object>();
        session.enter();
        try {
            statements.forEach(statement -> evaluator.run(statement, results::add, false));
        } finally {
            session.leave();
        }
        return Values.ofResults(results);
    }

    @Override
    public String text() {
        return source;
    }

    @Override
    public String toString() {
        return source;
    }
}
