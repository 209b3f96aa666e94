package org.meetingmigration.calendar.ics;

import java.util.List;
import org.meetingmigration.calendar.PartImage;

/// @param rewrite takes back the parts that still are what we wrote
/// @param edited images of parts that somebody changed since, or that are gone
public record Restore(Rewrite rewrite, List<PartImage> edited) {}
