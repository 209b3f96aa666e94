package org.meetingmigration.calendar.folder;

import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.ics.Rewrite;

/// What a save writes: streamed, because an export may be as large as the heap.
record NewContent(Rewrite.Content content) implements PreparedSave.Payload {}
