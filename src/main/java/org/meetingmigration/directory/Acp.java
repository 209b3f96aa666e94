package org.meetingmigration.directory;

import java.util.List;

/// A third-party audio conferencing provider that a user's meetings are dialled through, with the user's
/// numbers there.
///
/// @param name of the provider, for example `Fabrikam Audio`
/// @param domain of the provider, for example `fabrikam.example`
/// @param tollNumber E.164, for example `+14255550199`
/// @param tollFreeNumbers E.164; may be empty
/// @param participantPasscode digits that callers type
/// @param url where the provider explains itself; empty when absent
public record Acp(
        String name,
        String domain,
        String tollNumber,
        List<String> tollFreeNumbers,
        String participantPasscode,
        String url) {

    public Acp {
        tollFreeNumbers = List.copyOf(tollFreeNumbers);
    }
}
