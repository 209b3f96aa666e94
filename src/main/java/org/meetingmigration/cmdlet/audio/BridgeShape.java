package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.service.Shape;

/// A bridge, with the original's names.
final class BridgeShape {

    static final String TYPE = "ConferencingBridge";

    static final Shape BRIDGE = Shape.of(TYPE)
            .from("Identity", "id")
            .with("Name", "Region")
            .from("DefaultServiceNumber", "defaultNumber")
            .with("IsDefault");

    private BridgeShape() {}
}
