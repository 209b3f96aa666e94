package org.meetingmigration.conferencing;

/// What a conferencing meeting is made for; the same key always means the same meeting.
///
/// @param organizer e-mail, lower case
/// @param uid UID of the calendar meeting
/// @param occurrence empty for the series; RECURRENCE-ID of a changed occurrence that has an online meeting of its own
public record MeetingKey(String organizer, String uid, String occurrence) {}
