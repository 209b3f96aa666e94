package org.meetingmigration.cmdlet.pipeline;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.language.Values;

/// The parameter that takes the objects of the pipeline.
final class Input {

    private static final String NAME = "InputObject";

    private Input() {}

    static Parameter parameter() {
        return Parameter.object(NAME).from(Parameter.Pipe.VALUE).help("The objects, where they do not come by a pipe.");
    }

    /// Hands over each object: that in the pipeline, or the items of the argument.
    static void each(Invocation call, Consumer<@Nullable Object> action) {
        if (call.hasInput()) {
            action.accept(call.input());
            return;
        }
        Values.items(call.value(NAME)).forEach(action);
    }
}
