package org.meetingmigration.conferencing;

import org.meetingmigration.meeting.Coordinates;

/// A provider's meetings with a phone bridge beside them.
///
/// Numbers and conference ID take the place of the provider's own together: an ID of one bridge is of no use on
/// another.
/// Without [AudioFacts] the meetings are just the provider's.
public final class WithAudio implements ConferencingProvider {

    private final ConferencingProvider provider;
    private final AudioFacts audio;

    public WithAudio(ConferencingProvider provider, AudioFacts audio) {
        this.provider = provider;
        this.audio = audio;
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public String displayName() {
        return provider.displayName();
    }

    @Override
    public Coordinates meetingFor(MeetingKey key) {
        var meeting = provider.meetingFor(key);
        if (audio.isEmpty()) {
            return meeting;
        }
        return new Coordinates(
                meeting.provider(),
                meeting.joinUrl(),
                meeting.meetingId(),
                meeting.passcode(),
                audio.conferenceId(),
                audio.dialIns());
    }
}
