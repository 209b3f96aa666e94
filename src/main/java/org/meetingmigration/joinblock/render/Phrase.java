package org.meetingmigration.joinblock.render;

import java.util.Locale;

/// What join blocks say, in words of the vendor where the shape is a vendor's. Labels stand without their colon.
///
/// Some are never written by us, because we have no URL to go with them; they are here for recognisers.
public enum Phrase {
    /// Heading of our own block and label of the provider's name: `Online meeting: Jitsi Meet`.
    ONLINE_MEETING,
    JOIN,
    JOIN_ONLINE_MEETING,
    DO_NOT_EDIT,

    MEETING_ID,
    PASSCODE,
    DIAL_IN,
    TOLL_FREE,
    PHONE_CONFERENCE_ID,
    FIND_LOCAL_NUMBER,

    /// Heading of a Teams block and what Teams puts into LOCATION.
    TEAMS_MEETING,
    TEAMS_JOIN_NOW,
    TEAMS_NEED_HELP,
    TEAMS_SYSTEM_REFERENCE,
    TEAMS_FOR_ORGANIZERS,
    TEAMS_MEETING_OPTIONS,
    TEAMS_RESET_PIN,

    /// What the Skype add-in puts into LOCATION.
    SKYPE_MEETING,
    SKYPE_JOIN,
    SKYPE_TROUBLE,
    SKYPE_WEB_APP,
    SKYPE_BY_PHONE,
    SKYPE_CONFERENCE_ID,
    SKYPE_HELP;

    /// Its key in the files of phrases, for example `meeting-id`.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
