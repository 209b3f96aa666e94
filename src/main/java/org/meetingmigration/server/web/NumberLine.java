package org.meetingmigration.server.web;

import java.util.Optional;
import org.meetingmigration.administration.Retirements.Retirement;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.ServiceNumber;

/// A service number with what stands around it.
///
/// @param bridge that it is on; empty for none
/// @param defaultOf the bridge whose default number it is; empty for none
/// @param retirement the one that is going on; empty for none
public record NumberLine(
        ServiceNumber number, Optional<Bridge> bridge, Optional<Bridge> defaultOf, Optional<Retirement> retirement) {

    /// Key of its state: `default`, `retiring`, `used` or `free`.
    public String state() {
        if (retirement.isPresent()) {
            return "retiring";
        }
        if (defaultOf.isPresent()) {
            return "default";
        }
        return bridge.isPresent() ? "used" : "free";
    }
}
