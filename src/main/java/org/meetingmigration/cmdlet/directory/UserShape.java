package org.meetingmigration.cmdlet.directory;

import org.meetingmigration.cmdlet.service.Shape;

/// A user, with the original's names where it has them.
final class UserShape {

    static final String TYPE = "OnlineUser";
    static final String[] COLUMNS = {"UserPrincipalName", "DisplayName", "Home", "AudioConferencing"};

    static final Shape USER = Shape.of(TYPE)
            .from("Identity", "id")
            .with("UserPrincipalName", "SipAddress", "DisplayName", "Home", "Mailbox")
            .from("FeatureTypes", "licences")
            .from("AudioConferencing", "audio.enabled")
            .from("BridgeId", "audio.bridgeId")
            .from("ServiceNumber", "audio.tollNumber")
            .from("TollFreeServiceNumber", "audio.tollFreeNumber")
            .from("ConferenceId", "audio.conferenceId")
            .from("AcpName", "audio.acp.name")
            .with("PublicMeetings")
            .from("TeamsUpgradeEffectiveMode", "upgradePolicy")
            .with("Language", "TimeZone", "OptedOut");

    private UserShape() {}
}
