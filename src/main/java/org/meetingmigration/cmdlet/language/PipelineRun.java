package org.meetingmigration.cmdlet.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.language.Script.CommandCall;
import org.meetingmigration.cmdlet.language.Script.Element;

/// One pipeline while it runs. Each object is pushed through all commands before the next one is made.
final class PipelineRun {

    private final Evaluator evaluator;
    private final @Nullable Expression source;
    private final List<Call> calls = new ArrayList<>();
    private final Consumer<@Nullable Object> results;

    /// Binds the arguments of all commands; nothing runs yet.
    PipelineRun(Evaluator evaluator, List<Element> elements, Consumer<@Nullable Object> results, boolean toScreen) {
        this.evaluator = evaluator;
        this.results = results;
        this.source = elements.getFirst() instanceof Script.Value(var expression) ? expression : null;
        Consumer<@Nullable Object> next = results;
        for (int i = elements.size() - 1; i >= 0; i--) {
            if (elements.get(i) instanceof CommandCall command) {
                boolean last = i == elements.size() - 1;
                var call = CallBinding.of(evaluator, command, i == 0, next, toScreen && last);
                calls.addFirst(call);
                next = call::feed;
            }
        }
    }

    void run() {
        try {
            push();
        } finally {
            calls.forEach(Call::close);
        }
    }

    private void push() {
        int from = 0;
        boolean started = false;
        while (true) {
            try {
                if (!started) {
                    started = true;
                    start();
                }
                while (from < calls.size()) {
                    calls.get(from++).end();
                }
                return;
            } catch (ControlFlow.Enough enough) {
                int by = calls.indexOf(enough.by());
                if (by < 0) {
                    throw enough;
                }
                from = Math.max(from, by);
            }
        }
    }

    private void start() {
        if (source == null) {
            calls.getFirst().runAlone();
            return;
        }
        var value = evaluator.value(source);
        Consumer<@Nullable Object> first = calls.isEmpty() ? results : calls.getFirst()::feed;
        Values.items(value).forEach(first);
    }
}
