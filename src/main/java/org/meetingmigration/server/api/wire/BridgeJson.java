package org.meetingmigration.server.api.wire;

import org.meetingmigration.directory.Bridge;

/// See [Bridge].
public record BridgeJson(String id, String name, String region, String defaultNumber, boolean isDefault) {

    public static BridgeJson of(Bridge bridge) {
        return new BridgeJson(bridge.id(), bridge.name(), bridge.region(), bridge.defaultNumber(), bridge.isDefault());
    }
}
