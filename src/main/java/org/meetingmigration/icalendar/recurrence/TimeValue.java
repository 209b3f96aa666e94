package org.meetingmigration.icalendar.recurrence;

/// The value of DTSTART, RDATE, EXDATE or RECURRENCE-ID with the parameters that say how to read it.
///
/// @param value unfolded, as it stands, for example `20260130T110000`, `20260130T100000Z`, `20260130`; of RDATE and
///     EXDATE also a comma-separated list, of RDATE also PERIODs (`20260130T100000Z/PT1H`)
/// @param tzid value of the TZID parameter, quotes or not; empty when absent
/// @param dateOnly VALUE=DATE. A value without a time is a date even where this says no
public record TimeValue(String value, String tzid, boolean dateOnly) {}
