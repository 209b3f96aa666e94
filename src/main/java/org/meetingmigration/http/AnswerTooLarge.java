package org.meetingmigration.http;

import java.io.IOException;

/// The body of an answer goes on after the most that is accepted.
public final class AnswerTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    AnswerTooLarge(long largest) {
        super("more than " + largest + " bytes");
    }
}
