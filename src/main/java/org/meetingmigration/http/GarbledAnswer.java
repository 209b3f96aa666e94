package org.meetingmigration.http;

import java.io.IOException;

/// A body that breaks off or is not what it claims to be. For readers of answers to throw: such a call is tried again
/// as if the connection had broken, but the failure says what it was.
public final class GarbledAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    /// @param message what is wrong, for people; nothing of the body
    public GarbledAnswer(String message) {
        super(message);
    }
}
