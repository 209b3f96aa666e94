package org.meetingmigration.cmdlet.language;

import java.util.ArrayList;
import java.util.List;

/// A text with variables inside, while it is read.
final class TemplateParts {

    private final List<Expression> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    void text(String more) {
        text.append(more);
    }

    void part(Expression expression) {
        flush();
        parts.add(expression);
    }

    private void flush() {
        if (!text.isEmpty()) {
            parts.add(new Expression.Constant(text.toString()));
            text.setLength(0);
        }
    }

    /// A constant when there are no variables inside.
    Expression expression() {
        if (parts.isEmpty()) {
            return new Expression.Constant(text.toString());
        }
        flush();
        return new Expression.Template(List.copyOf(parts));
    }
}
