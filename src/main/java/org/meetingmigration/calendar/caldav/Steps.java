package org.meetingmigration.calendar.caldav;

import java.util.List;
import java.util.Optional;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.ics.IcsObject;

/// What a save writes: one step, or several where attendees would not hear of all of it otherwise.
///
/// @param source the event as it was read
/// @param steps at least one
/// @param images of all of them
record Steps(CalDavSource source, List<Step> steps, List<PartImage> images) implements PreparedSave.Payload {

    /// A whole new content for the event.
    interface Step {
        /// @param now the event as it is stored before this step
        /// @return empty when nothing of it is as it was expected
        Optional<byte[]> content(IcsObject now);
    }
}
