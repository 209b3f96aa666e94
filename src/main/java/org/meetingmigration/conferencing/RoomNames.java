package org.meetingmigration.conferencing;

import java.nio.charset.StandardCharsets;

/// Names of rooms that cannot be guessed and never change: the same key gives the same name on every machine that has
/// the same [RoomKey].
///
/// A name is 120 bits of HMAC-SHA256 over organizer, UID and occurrence, in six groups of four, for example
/// `kx7f-2mqa-b9wd-ehu3-r6tn-c8yp`. Only `a-z0-9-`, which every system takes in a URL; `0`, `1`, `l` and `o` do not
/// occur, so that a name can be read from paper.
public final class RoomNames {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int CHARACTERS = 24;
    private static final int GROUP = 4;
    private static final int BITS = 5;

    private final RoomKey key;

    public RoomNames(RoomKey key) {
        this.key = key;
    }

    public String of(MeetingKey meeting) {
        var message = part(meeting.organizer()) + "\0" + part(meeting.uid()) + "\0" + part(meeting.occurrence());
        var digest = key.hmac(message.getBytes(StandardCharsets.UTF_8));
        var name = new StringBuilder();
        for (var i = 0; i < CHARACTERS; i++) {
            if (i > 0 && i % GROUP == 0) {
                name.append('-');
            }
            name.append(ALPHABET.charAt(fiveBits(digest, i * BITS)));
        }
        return name.toString();
    }

    /// A NUL in a damaged UID must not move the border between the parts.
    private static String part(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static int fiveBits(byte[] digest, int from) {
        var value = 0;
        for (var bit = from; bit < from + BITS; bit++) {
            value = value << 1 | (digest[bit / 8] >> (7 - bit % 8) & 1);
        }
        return value;
    }
}
