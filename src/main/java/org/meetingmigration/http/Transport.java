package org.meetingmigration.http;

import java.net.http.HttpClient;
import java.util.concurrent.atomic.AtomicBoolean;

/// What calls are made with.
///
/// @param closed whether calls that break do so because they were given up here
record Transport(HttpClient http, HttpSettings settings, HostGates gates, SignIn signIn, AtomicBoolean closed) {

    Transport with(Credentials credentials) {
        return new Transport(http, settings.withCredentials(credentials), gates, new SignIn(credentials), closed);
    }
}
