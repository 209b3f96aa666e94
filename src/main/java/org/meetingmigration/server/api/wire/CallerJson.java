package org.meetingmigration.server.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who calls, and what they may do where.
///
/// @param expires when the token ends; null for never
public record CallerJson(
        String name,
        List<GrantJson> tenants,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant expires) {

    /// @param tenant `*` for all
    public record GrantJson(String tenant, String role) {}
}
