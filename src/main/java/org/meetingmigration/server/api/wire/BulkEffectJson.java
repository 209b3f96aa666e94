package org.meetingmigration.server.api.wire;

import java.util.Map;
import java.util.TreeMap;
import org.meetingmigration.administration.TenantAdministration.BulkEffect;

/// What a change of many users led to; see [BulkEffect].
public record BulkEffectJson(long users, long enqueued, Map<String, Long> ignored, String explanation) {

    public static BulkEffectJson of(BulkEffect effect) {
        var ignored = new TreeMap<String, Long>();
        effect.ignored().forEach((reason, count) -> ignored.put(reason.name(), count));
        return new BulkEffectJson(effect.users(), effect.enqueued(), ignored, effect.explanation());
    }
}
