package org.meetingmigration.meeting;

import java.util.Collections;
import java.util.List;

/// The master of a meeting or one changed occurrence, as far as join blocks are concerned.
///
/// @param key which part of which meeting
/// @param organizer e-mail in lower case; empty when the event names none (then it belongs to the calendar's owner)
/// @param cancelled STATUS:CANCELLED
/// @param attendees without the organizer
/// @param carriers every place that can hold a join block, in the order of the source; `carriers.get(i).id() == i`
public record MeetingPart(
        PartKey key, String organizer, boolean cancelled, List<Attendee> attendees, List<Carrier> carriers) {

    public MeetingPart {
        attendees = List.copyOf(attendees);
        // Not copied: the list may decode its carriers when it is first asked, which most parts never are.
        carriers = Collections.unmodifiableList(carriers);
    }
}
