package org.meetingmigration.server.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.directory.Acp;
import org.meetingmigration.directory.AudioConferencing;
import org.meetingmigration.directory.User;

/// A user; see [User].
public record UserJson(
        String id,
        String userPrincipalName,
        String sipAddress,
        String displayName,
        String home,
        String mailbox,
        List<String> licences,
        AudioJson audio,
        boolean publicMeetings,
        String upgradePolicy,
        String language,
        String timeZone,
        boolean optedOut) {

    public static UserJson of(User user) {
        return new UserJson(
                user.id(),
                user.userPrincipalName(),
                user.sipAddress(),
                user.displayName(),
                user.home().name(),
                user.mailbox(),
                List.copyOf(user.licences()),
                AudioJson.of(user.audio()),
                user.publicMeetings(),
                user.upgradePolicy(),
                user.language(),
                user.timeZone(),
                user.optedOut());
    }

    /// See [AudioConferencing].
    public record AudioJson(
            boolean enabled,
            String bridgeId,
            String tollNumber,
            String tollFreeNumber,
            boolean tollFreeAllowed,
            String conferenceId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            AcpJson acp) {

        static AudioJson of(AudioConferencing audio) {
            var acp = audio.acp();
            return new AudioJson(
                    audio.enabled(),
                    audio.bridgeId(),
                    audio.tollNumber(),
                    audio.tollFreeNumber(),
                    audio.tollFreeAllowed(),
                    audio.conferenceId(),
                    acp == null ? null : AcpJson.of(acp));
        }
    }

    /// See [Acp].
    public record AcpJson(
            String name,
            String domain,
            String tollNumber,
            List<String> tollFreeNumbers,
            String participantPasscode,
            String url) {

        static AcpJson of(Acp acp) {
            return new AcpJson(
                    acp.name(),
                    acp.domain(),
                    acp.tollNumber(),
                    acp.tollFreeNumbers(),
                    acp.participantPasscode(),
                    acp.url());
        }
    }
}
