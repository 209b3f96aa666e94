package org.meetingmigration.conferencing;

import java.util.Arrays;

/// Room names of a fixed secret.
public final class Rooms {

    private Rooms() {}

    public static RoomNames of(int secret) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) secret);
        return new RoomNames(RoomKey.of(bytes));
    }
}
