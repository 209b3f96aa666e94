package org.meetingmigration.http;

import java.net.http.HttpClient;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// What calls are made with.
///
/// @param closed whether calls that break do so because they were given up here
/// @param watcher shown every answer
record Transport(
        HttpClient http,
        HttpSettings settings,
        HostGates gates,
        SignIn signIn,
        AtomicBoolean closed,
        Consumer<Seen> watcher) {

    Transport with(Credentials credentials) {
        return new Transport(
                http, settings.withCredentials(credentials), gates, new SignIn(credentials), closed, watcher);
    }
}
