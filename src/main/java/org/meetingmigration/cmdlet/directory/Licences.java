package org.meetingmigration.cmdlet.directory;

import java.util.Locale;
import java.util.Set;

/// Names of licences as scripts have them.
final class Licences {

    /// The service's name for the licence that dial-in needs.
    static final String AUDIO_CONFERENCING = "AudioConferencing";

    /// Part number and id of Audio Conferencing, from Microsoft's list "Product names and service plan identifiers
    /// for licensing", and its name without blanks.
    private static final Set<String> AUDIO = Set.of(
            "mcomeetadv",
            "microsoft_teams_audio_conferencing_select_dial_out",
            "0c266dff-15dd-4b49-8397-2bb16070ed52",
            "1c27243e-fb4d-42b1-ae8c-fe25c9616588",
            "audioconferencing");

    private Licences() {}

    /// @param name with or without the name of the organisation before it, `contoso:MCOMEETADV`
    static String own(String name) {
        var bare = name.substring(name.indexOf(':') + 1).strip();
        var lower = bare.toLowerCase(Locale.ROOT).replace(" ", "");
        return AUDIO.contains(lower) ? AUDIO_CONFERENCING : bare;
    }
}
