package org.meetingmigration.directory;

import org.jspecify.annotations.Nullable;

/// How a user's meetings are reached by phone. Texts are empty when absent.
///
/// @param enabled whether meetings of the user can be dialled in to over the tenant's own bridge
/// @param bridgeId the [Bridge#id] it goes over; empty for the tenant's default bridge
/// @param tollNumber E.164; empty for the bridge's default number
/// @param tollFreeNumber E.164; empty for none
/// @param tollFreeAllowed whether invitations show the toll-free number
/// @param conferenceId digits that callers type; with public meetings the same in all of them
/// @param acp the third-party provider that is used instead of the own bridge; null for none
public record AudioConferencing(
        boolean enabled,
        String bridgeId,
        String tollNumber,
        String tollFreeNumber,
        boolean tollFreeAllowed,
        String conferenceId,
        @Nullable Acp acp) {

    public static final AudioConferencing OFF = new AudioConferencing(false, "", "", "", true, "", null);

    public AudioConferencing withEnabled(boolean enabled) {
        return new AudioConferencing(enabled, bridgeId, tollNumber, tollFreeNumber, tollFreeAllowed, conferenceId, acp);
    }

    public AudioConferencing withBridge(String bridgeId) {
        return new AudioConferencing(enabled, bridgeId, tollNumber, tollFreeNumber, tollFreeAllowed, conferenceId, acp);
    }

    /// @param number E.164; empty for the default
    public AudioConferencing withNumber(NumberKind kind, String number) {
        return kind == NumberKind.TOLL
                ? new AudioConferencing(enabled, bridgeId, number, tollFreeNumber, tollFreeAllowed, conferenceId, acp)
                : new AudioConferencing(enabled, bridgeId, tollNumber, number, tollFreeAllowed, conferenceId, acp);
    }

    public AudioConferencing withTollFreeAllowed(boolean allowed) {
        return new AudioConferencing(enabled, bridgeId, tollNumber, tollFreeNumber, allowed, conferenceId, acp);
    }

    public AudioConferencing withConferenceId(String conferenceId) {
        return new AudioConferencing(enabled, bridgeId, tollNumber, tollFreeNumber, tollFreeAllowed, conferenceId, acp);
    }

    public AudioConferencing withAcp(@Nullable Acp acp) {
        return new AudioConferencing(enabled, bridgeId, tollNumber, tollFreeNumber, tollFreeAllowed, conferenceId, acp);
    }

    public String number(NumberKind kind) {
        return kind == NumberKind.TOLL ? tollNumber : tollFreeNumber;
    }
}
