package org.meetingmigration.server.api.wire;

import java.util.List;

/// A tenant that the caller may see.
///
/// @param onlineProvider what `Online` means there; empty when none is configured
/// @param providers that meetings may be migrated to
public record TenantJson(String tenant, String onlineProvider, List<String> providers) {}
