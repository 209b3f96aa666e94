package org.meetingmigration.cmdlet.audio;

import java.util.Set;
import org.meetingmigration.cmdlet.service.Shape;
import tools.jackson.databind.JsonNode;

/// The retirement of a service number.
final class RetirementShape {

    static final String TYPE = "ServiceNumberRetirement";

    static final Shape RETIREMENT = Shape.of(TYPE)
            .with("Id", "Number", "Replacement", "State", "Users", "Waiting", "Verified", "Showing", "Examples")
            .with("Message")
            .moments("Created", "Modified")
            .with("RequestedBy");

    private static final Set<String> ENDS = Set.of("Released", "Blocked", "Cancelled");

    private RetirementShape() {}

    static boolean hasEnded(JsonNode retirement) {
        return ENDS.contains(retirement.path("state").asString(""));
    }
}
