package org.meetingmigration.calendar;

import java.util.List;

/// @param save restores the parts that still are what we wrote; its `images` are those parts
/// @param edited images of parts that somebody changed since, or that are gone
public record PreparedUndo(PreparedSave save, List<PartImage> edited) {}
