package org.meetingmigration.http;

/// A call that changes something (`PUT`, `DELETE`, `POST`, `MKCALENDAR`…) may or may not have been carried out: the
/// connection broke or the time was over after it may have been sent, or a gateway lost the server (502, 504). Look
/// what is there before doing it again.
public final class UnansweredCall extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnansweredCall(String message) {
        super(message);
    }
}
