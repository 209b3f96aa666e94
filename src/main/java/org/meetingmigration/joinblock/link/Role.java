package org.meetingmigration.joinblock.link;

/// What a URL is to a conferencing provider.
public enum Role {
    /// Opens the meeting.
    JOIN,
    /// Stands in the provider's join blocks and opens no meeting: options, help, dial-in numbers, downloads.
    BLOCK_PART,
    /// None of a provider's URLs that are known.
    OTHER
}
