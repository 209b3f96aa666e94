package org.meetingmigration.joinblock.link;

/// A conferencing system the catalogue knows.
///
/// @param name lower case and stable, for example `google-meet`
/// @param displayName how people know it, for example `Google Meet`
public record Provider(String name, String displayName) {}
