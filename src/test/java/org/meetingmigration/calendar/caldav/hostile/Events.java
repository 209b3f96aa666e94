package org.meetingmigration.calendar.caldav.hostile;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The little that has to be known about the text of an event.
final class Events {

    private Events() {}

    /// The first UID, unfolded; empty where there is none.
    static Optional<String> uid(String event) {
        return Arrays.stream(unfolded(event).split("\r?\n"))
                .filter(line -> line.startsWith("UID:"))
                .map(line -> line.substring(4))
                .findFirst();
    }

    /// The event without the lines of a property, folded or not.
    static String without(String event, String property) {
        return Arrays.stream(unfolded(event).split("\r?\n"))
                .filter(line -> !line.startsWith(property + ":") && !line.startsWith(property + ";"))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String unfolded(String event) {
        return event.replace("\r\n ", "").replace("\n ", "");
    }
}
