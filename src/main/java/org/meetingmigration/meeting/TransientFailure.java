package org.meetingmigration.meeting;

import java.time.Duration;
import java.util.Optional;

/// A calendar or conferencing system cannot do it now and may later: overloaded, restarting, not reachable.
public final class TransientFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised
    private final Optional<Duration> retryAfter;

    /// @param message for people: which system and what it said, no meeting contents, no secret
    /// @param retryAfter how long it asked to be left alone (RFC 9110 10.2.3); empty when it did not
    public TransientFailure(String message, Optional<Duration> retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
