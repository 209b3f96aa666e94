package org.meetingmigration.calendar;

import java.util.List;

/// A write that is worked out and not yet done.
///
/// @param objectId which object
/// @param before the version it must be at
/// @param after the version it will be at; empty tag where the server decides
/// @param images per changed part what it was, in the order of the changes
/// @param payload what the adapter writes
public record PreparedSave(String objectId, Version before, Version after, List<PartImage> images, Payload payload) {

    /// The adapter's own form of what is to be written.
    public interface Payload {}
}
