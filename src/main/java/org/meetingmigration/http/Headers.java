package org.meetingmigration.http;

import java.util.Map;

/// Headers that can be sent. Checked here, as the JDK would print the value, which may be a key.
final class Headers {

    private Headers() {}

    static Map<String, String> checked(Map<String, String> headers) {
        headers.forEach((name, value) -> {
            if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 127))) {
                throw new IllegalArgumentException("the header " + name + " has characters that cannot be sent");
            }
        });
        return Map.copyOf(headers);
    }
}
