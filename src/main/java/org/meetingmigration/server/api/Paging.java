package org.meetingmigration.server.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.server.api.wire.Page;
import org.meetingmigration.server.problem.ProblemFault;

/// How much of a list is asked for. Lists ask the store for one more than that, to know whether there is more.
final class Paging {

    static final int DEFAULT = 100;
    static final int MOST = 1000;

    private final int limit;

    private Paging(int limit) {
        this.limit = limit;
    }

    static Paging of(@Nullable Integer limit) {
        if (limit == null) {
            return new Paging(DEFAULT);
        }
        if (limit < 1 || limit > MOST) {
            throw ProblemFault.invalid("limit", "is to be from 1 to " + MOST);
        }
        return new Paging(limit);
    }

    int limit() {
        return limit;
    }

    int oneMore() {
        return limit + 1;
    }

    /// @param found at most [#oneMore]
    /// @param cursor of an item
    <T, J> Page<J> page(List<T> found, Function<T, String> cursor, Function<T, J> wire) {
        if (found.size() <= limit) {
            return Page.whole(found.stream().map(wire).toList());
        }
        var items = found.subList(0, limit);
        return new Page<>(items.stream().map(wire).toList(), cursor.apply(items.getLast()));
    }
}
