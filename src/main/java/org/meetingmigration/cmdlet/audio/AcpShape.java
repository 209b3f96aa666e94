package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.service.Shape;

/// A user's third-party audio provider. The passcode is part of every invitation, so it is no secret.
final class AcpShape {

    static final String TYPE = "UserAcp";

    static final Shape SHAPE = Shape.of(TYPE)
            .from("Identity", "id")
            .with("UserPrincipalName")
            .from("Name", "audio.acp.name")
            .from("Domain", "audio.acp.domain")
            .from("TollNumber", "audio.acp.tollNumber")
            .from("TollFreeNumbers", "audio.acp.tollFreeNumbers")
            .from("ParticipantPasscode", "audio.acp.participantPasscode")
            .from("Url", "audio.acp.url");

    private AcpShape() {}
}
