package org.meetingmigration.conferencing;

import org.meetingmigration.meeting.Coordinates;

/// A conferencing system that meetings are migrated to.
public interface ConferencingProvider {

    /// Its name in [Coordinates#provider], for example `jitsi`.
    String name();

    /// How people know it, for example `Jitsi Meet`; stands in LOCATION and in the block's heading.
    String displayName();

    /// The meeting for this key. Asked twice with the same key, it gives the same meeting, and asking is harmless.
    Coordinates meetingFor(MeetingKey key);
}
