package org.meetingmigration.cmdlet.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Statements, one after the other.
record Script(List<Statement> statements) {

    /// A pipeline, perhaps with a variable for its results.
    ///
    /// @param variable its name; null for none
    /// @param append whether it is written with `+=`
    record Statement(@Nullable String variable, boolean append, List<Element> pipeline) {}

    /// What stands between two pipes.
    sealed interface Element {}

    record Value(Expression expression) implements Element {}

    record CommandCall(String name, List<Argument> arguments) implements Element {}

    sealed interface Argument {}

    /// `-Name`, or `-Name:value`.
    record Named(String name, @Nullable Expression attached) implements Argument {}

    record Positional(Expression value) implements Argument {}
}
