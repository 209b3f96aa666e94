package org.meetingmigration.calendar;

import java.time.Instant;
import java.util.List;
import org.meetingmigration.meeting.CarrierChange;
import org.meetingmigration.meeting.PartKey;

/// What is to be done to one part of a stored object.
///
/// @param index the part's [StoredPart#index]
/// @param key the part's key
/// @param changes see [CarrierChange]
/// @param stamp becomes DTSTAMP and LAST-MODIFIED where the part has them
/// @param fullUpdate whether SEQUENCE goes up too, so that clients treat it as more than informational (RFC
///     5546 2.1.4)
public record PartChange(int index, PartKey key, List<CarrierChange> changes, Instant stamp, boolean fullUpdate) {}
