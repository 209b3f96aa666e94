package org.meetingmigration.calendar;

import java.util.Set;

/// Whom a calendar server tells of a change by itself.
///
/// @param told addresses in lower case of the attendees it tells
/// @param repliesReset whether it takes their replies for void and asks everybody anew
public record ServerNotice(Set<String> told, boolean repliesReset) {

    /// The server tells nobody.
    public static final ServerNotice NONE = new ServerNotice(Set.of(), false);

    public ServerNotice {
        told = Set.copyOf(told);
    }
}
