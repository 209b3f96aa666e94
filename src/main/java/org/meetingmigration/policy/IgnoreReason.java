package org.meetingmigration.policy;

/// Why a change migrates nothing.
public enum IgnoreReason {
    /// `MeetingMigrationEnabled` is off.
    MIGRATION_DISABLED,
    /// `AutomaticallyMigrateUserMeetings` is off.
    AUDIO_MIGRATION_DISABLED,
    OPTED_OUT,
    /// The admin said so in this one command.
    OPTED_OUT_OF_GRANT,
    MOVED_TO_ON_PREMISES,
    FORCED_MOVE,
    THIRD_PARTY_AUDIO,
    NOT_LICENSED,
    PRIVATE_MEETINGS,
    MODE_KEEPS_MEETINGS,
    TENANT_WIDE_GRANT,
    SIP_ADDRESS_NOT_FOLLOWED,
    MEETING_URL_NOT_FOLLOWED,
    NO_AUDIO_CONFERENCING,
    NOTHING_SHOWN
}
