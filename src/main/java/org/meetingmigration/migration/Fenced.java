package org.meetingmigration.migration;

/// This worker's time with the request is over: another has taken it. Whoever gets this stops at once, writes and mails
/// nothing more, and leaves the request to the other. Thrown by ledgers that workers share.
public final class Fenced extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message for people, names the request, for example `Request 20261122-171500-k3f9 was taken over`
    public Fenced(String message) {
        super(message);
    }
}
