package org.meetingmigration.joinblock.render;

/// A join block ready to be put into a meeting.
///
/// @param plain for plain-text bodies: lines ending with `\n`, none after the last; begins and ends with a rule line
/// @param html for HTML bodies: one element, no newline before or after
/// @param location what LOCATION says where it held the old provider's label, for example `Jitsi Meet`
/// @param conferenceLabel LABEL of the CONFERENCE property (RFC 7986 5.11), for example `Join online meeting`
public record RenderedBlock(String plain, String html, String location, String conferenceLabel) {}
