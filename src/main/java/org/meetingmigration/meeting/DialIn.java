package org.meetingmigration.meeting;

/// A phone number of a meeting.
///
/// @param number as printed in an invitation, for example `+45 89 88 12 34` or `+1 872-555-0100,,580849884#`
/// @param place where it answers, for example `Denmark, Aarhus`; empty when unknown
/// @param tollFree whether calling costs the caller nothing
public record DialIn(String number, String place, boolean tollFree) {}
