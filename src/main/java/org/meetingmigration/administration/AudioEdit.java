package org.meetingmigration.administration;

import org.jspecify.annotations.Nullable;

/// What is to change about a user's audio conferencing; null leaves as it is.
///
/// @param bridge id or name of the bridge; empty for the tenant's default
/// @param tollNumber E.164, with or without `+` or `tel:`; empty for the bridge's default
/// @param tollFreeNumber likewise; empty for none
/// @param tollFreeAllowed whether invitations show it
/// @param conferenceId digits
/// @param resetConferenceId whether a new one is made up; not together with `conferenceId`
public record AudioEdit(
        @Nullable String bridge,
        @Nullable String tollNumber,
        @Nullable String tollFreeNumber,
        @Nullable Boolean tollFreeAllowed,
        @Nullable String conferenceId,
        boolean resetConferenceId) {

    public static final AudioEdit NONE = new AudioEdit(null, null, null, null, null, false);
}
