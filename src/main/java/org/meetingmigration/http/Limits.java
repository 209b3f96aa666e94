package org.meetingmigration.http;

/// How much a host is asked for at a time.
///
/// @param perHost calls at a time, at least 1; fewer after the host has said that it is too much
/// @param perMailbox calls at a time for one mailbox, at least 1
/// @param perSecond calls begun in a second on one host, for example 2.5; 0 for as many as there are
public record Limits(int perHost, int perMailbox, double perSecond) {

    public static final Limits DEFAULT = new Limits(16, 4, 0);

    public Limits {
        if (perHost < 1 || perMailbox < 1 || !(perSecond >= 0)) {
            throw new IllegalArgumentException("limits have to be at least 1, calls per second at least 0: " + perHost
                    + ", " + perMailbox + ", " + perSecond);
        }
    }
}
