package org.meetingmigration.cmdlet.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.Stage;

/// `ConvertTo-Json`. Gives lines as they come and so holds one object at a time.
final class ConvertToJson implements Command {

    private static final int DEPTH = 10;

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("ConvertTo-Json")
                .synopsis("Gives objects as JSON: one as it is, several as an array.")
                .parameters(
                        Parameter.flag("Compress").help("Without line breaks and blanks."),
                        Parameter.flag("AsArray").help("An array also for one object."),
                        Parameter.number("Depth").help("What is nested deeper becomes text; 10 if absent."),
                        Parameter.object("InputObject")
                                .from(Parameter.Pipe.VALUE)
                                .help("What is converted."))
                .example("Get-CsMeetingMigrationStatus | ConvertTo-Json", "All requests as JSON.")
                .build();
    }

    @Override
    public Stage open(Invocation call) {
        return new Array(call);
    }

    /// Holds an object back until it is known whether another one follows.
    private static final class Array implements Stage {

        private final Invocation call;
        private final int depth;
        private @Nullable List<String> held;
        private boolean array;

        private Array(Invocation call) {
            this.call = call;
            this.depth = call.number("Depth").orElse(DEPTH);
            this.array = call.isSet("AsArray");
        }

        @Override
        public void next() {
            var value = call.value("InputObject");
            var lines = call.isSet("Compress") ? List.of(Json.compact(value, depth)) : Json.pretty(value, depth);
            var before = held;
            held = lines;
            if (before == null) {
                if (array) {
                    call.emit("[");
                }
                return;
            }
            if (!array) {
                array = true;
                call.emit("[");
            }
            emit(before, ",");
        }

        @Override
        public void end() {
            var last = held;
            if (last == null) {
                if (array) {
                    call.emit("[]");
                }
                return;
            }
            emit(last, "");
            if (array) {
                call.emit("]");
            }
        }

        private void emit(List<String> lines, String after) {
            var indent = array && !call.isSet("Compress") ? "  " : "";
            var ended = new ArrayList<>(lines);
            ended.set(ended.size() - 1, ended.getLast() + after);
            ended.forEach(line -> call.emit(indent + line));
        }
    }
}
