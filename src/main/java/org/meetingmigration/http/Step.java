package org.meetingmigration.http;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/// What came of one request of a call.
sealed interface Step<T> {

    /// What the reader made of the answer.
    record Done<T>(T value) implements Step<T> {}

    /// To be asked there.
    record Moved<T>(String location) implements Step<T> {}

    /// Wants to know who asks.
    record Challenged<T>(HttpHeaders headers) implements Step<T> {}

    /// May be tried again without harm.
    ///
    /// @param why for people, with the host
    record Again<T>(String why, Optional<Duration> retryAfter) implements Step<T> {}
}
