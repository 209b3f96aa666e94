package org.meetingmigration.calendar.caldav;

import java.util.Set;
import java.util.stream.Collectors;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.ics.IcsObject;
import org.meetingmigration.meeting.PartKey;

/// A part as far as a scheduling server takes notice of its change.
///
/// @param properties names of those that change
record ChangedPart(PartKey key, Set<String> properties) {

    /// Changes of other properties reach no attendee.
    private static final Set<String> NOTICED = Set.of("DESCRIPTION", "LOCATION", "SUMMARY");

    static ChangedPart of(PartChange change) {
        return new ChangedPart(
                change.key(),
                change.changes().stream().map(one -> one.property()).collect(Collectors.toSet()));
    }

    static ChangedPart of(PartImage image) {
        return new ChangedPart(image.key(), IcsObject.changedLines(image));
    }

    boolean isNoticed() {
        return properties.stream().anyMatch(NOTICED::contains);
    }

    boolean isMoved() {
        return properties.contains("LOCATION");
    }

    /// Whether it has to be changed by a PUT of its own where a series is sent as one.
    boolean isMovedOccurrence() {
        return key.isOverride() && isMoved();
    }
}
