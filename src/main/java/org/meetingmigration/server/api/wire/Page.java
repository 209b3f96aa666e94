package org.meetingmigration.server.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some of many.
///
/// @param next cursor of the page behind; null after the last
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /// All there are.
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
