package org.meetingmigration.conferencing;

import java.util.List;
import org.meetingmigration.meeting.DialIn;

/// How to get into meetings by phone over a bridge of the tenant's own.
///
/// @param conferenceId what a caller types, for example `580 849 884`; empty for none
/// @param dialIns numbers of the bridge, in the order to print them
public record AudioFacts(String conferenceId, List<DialIn> dialIns) {

    public AudioFacts {
        dialIns = List.copyOf(dialIns);
    }

    /// No way in by phone.
    public static AudioFacts none() {
        return new AudioFacts("", List.of());
    }

    boolean isEmpty() {
        return conferenceId.isEmpty() && dialIns.isEmpty();
    }
}
