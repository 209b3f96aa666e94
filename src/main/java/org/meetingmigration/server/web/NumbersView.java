package org.meetingmigration.server.web;

import java.util.List;
import org.meetingmigration.directory.Bridge;

/// A page of the service numbers of a tenant.
///
/// @param bridge id of the bridge that is looked at; empty for all
/// @param after the number that this page begins behind; empty for the first page
/// @param next the number to go on behind; empty at the end
public record NumbersView(List<NumberLine> lines, List<Bridge> bridges, String bridge, String after, String next) {

    public NumbersView {
        lines = List.copyOf(lines);
        bridges = List.copyOf(bridges);
    }
}
