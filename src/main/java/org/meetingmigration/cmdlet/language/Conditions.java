package org.meetingmigration.cmdlet.language;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.Session;

/// Comparisons by the name of their operator, for commands that take it as a switch.
public final class Conditions {

    private final ZoneId zone;
    private final Patterns patterns = new Patterns();

    public Conditions(Session session) {
        this.zone = session.zone();
    }

    /// @param operator such as `EQ`, or `CEQ` with case
    public boolean holds(String operator, @Nullable Object left, @Nullable Object right) {
        var written = Operator.of(operator);
        if (written == null) {
            throw new IllegalArgumentException("There is no operator " + operator);
        }
        var operation = new Operation(patterns, zone, written.operator(), written.caseSensitive());
        return Values.truth(operation.apply(left, right));
    }
}
