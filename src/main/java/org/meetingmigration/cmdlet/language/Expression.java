package org.meetingmigration.cmdlet.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that has a value.
sealed interface Expression {

    record Constant(@Nullable Object value) implements Expression {}

    /// A text in double quotes, `"Hello $name"`: its parts one after the other.
    record Template(List<Expression> parts) implements Expression {}

    record Variable(String name) implements Expression {}

    record Member(Expression of, Expression name) implements Expression {}

    record MethodCall(Expression of, String method, List<Expression> arguments) implements Expression {}

    record Index(Expression of, Expression index) implements Expression {}

    record Items(List<Expression> items) implements Expression {}

    /// `( … )` and `$( … )`.
    record Group(Script script) implements Expression {}

    /// `@( … )`, which is always a list.
    record Gathered(Script script) implements Expression {}

    record Table(List<Entry> entries) implements Expression {}

    record Entry(Expression key, Expression value) {}

    record Block(Script script, String source) implements Expression {}

    record Cast(String type, Expression of) implements Expression {}

    record Not(Expression of) implements Expression {}

    record Minus(Expression of) implements Expression {}

    record Binary(Operator operator, boolean caseSensitive, Expression left, Expression right) implements Expression {}

    /// An argument that the operating system's shell handed over. What it means depends on the parameter.
    record ShellWord(String text) implements Expression {}
}
