package org.meetingmigration.migration;

import java.util.List;
import org.meetingmigration.calendar.ServerNotice;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.meeting.Attendee;

/// What is to become of one meeting.
///
/// @param organizer whose calendar it stands in
/// @param object where it is stored
/// @param decisions one for each part, in the order of the source
/// @param told attendees that a mail of ours goes to because of this change, each once; empty when nothing changes
/// @param server whom the calendar server tells besides, as far as can be foreseen
public record MeetingPlan(
        String organizer, StoredObject object, List<Decision> decisions, List<Attendee> told, ServerNotice server) {}
