package org.meetingmigration.meeting;

import java.util.List;

/// The facts in a join block: how to get into one online meeting. Every text is empty when absent.
///
/// @param provider the conferencing system, for example `teams`, `skype4b`, `jitsi`; lower case
/// @param joinUrl absolute URL that opens the meeting, unwrapped and with entities decoded
/// @param meetingId what a person types in the app, for example `271 908 343 52`
/// @param passcode the word that goes with `meetingId`
/// @param conferenceId what a caller types on the phone, digits and blanks, without a trailing `#`
/// @param dialIns numbers to call, in the order of the invitation
public record Coordinates(
        String provider, String joinUrl, String meetingId, String passcode, String conferenceId, List<DialIn> dialIns) {

    public Coordinates {
        if (provider.isBlank()) {
            throw new IllegalArgumentException("Coordinates without a provider: " + joinUrl);
        }
        dialIns = List.copyOf(dialIns);
    }

    /// A meeting that is reached by its link alone.
    public static Coordinates ofLink(String provider, String joinUrl) {
        return new Coordinates(provider, joinUrl, "", "", "", List.of());
    }
}
