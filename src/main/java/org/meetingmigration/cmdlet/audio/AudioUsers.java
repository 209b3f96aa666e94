package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.service.Shape;
import tools.jackson.databind.JsonNode;

/// Users as the dial-in cmdlets see them.
final class AudioUsers {

    static final Shape DIAL_IN = Shape.of("DialInConferencingUser")
            .from("Identity", "id")
            .with("UserPrincipalName", "DisplayName", "SipAddress")
            .from("ConferenceId", "audio.conferenceId")
            .from("ServiceNumber", "audio.tollNumber")
            .from("TollFreeServiceNumber", "audio.tollFreeNumber")
            .from("AllowTollFreeDialIn", "audio.tollFreeAllowed")
            .from("BridgeId", "audio.bridgeId");

    /// As the pages call who carries the calls.
    enum Provider {
        NoProvider,
        Microsoft,
        ThirdParty
    }

    private AudioUsers() {}

    static Provider provider(JsonNode user) {
        var audio = user.path("audio");
        if (audio.path("acp").isObject()) {
            return Provider.ThirdParty;
        }
        return audio.path("enabled").asBoolean(false) ? Provider.Microsoft : Provider.NoProvider;
    }

    static boolean isLicensed(JsonNode user) {
        for (var licence : user.path("licences")) {
            if (licence.asString("").equalsIgnoreCase("AudioConferencing")) {
                return true;
            }
        }
        return false;
    }
}
