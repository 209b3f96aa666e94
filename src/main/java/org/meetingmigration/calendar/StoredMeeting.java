package org.meetingmigration.calendar;

import java.util.List;

/// The parts of one meeting that stand in one stored object.
///
/// @param uid shared by all parts; empty in damaged files, and then each part is a meeting of its own
/// @param parts the master where it is here, and the changed occurrences that are here, in the order of the
///     source
public record StoredMeeting(String uid, List<StoredPart> parts) {}
