package org.meetingmigration.audit;

/// Whether meetings can still be joined at a host, as far as that is known without a visit.
public enum HostState {
    /// The tenant says so in its configuration.
    RETIRED,
    /// The organisation's own host of a home that nobody lives at any more.
    LEFT,
    /// The DNS says that there is no such name, or that it has no address.
    NO_NAME,
    /// The DNS knows it; whether anything answers there is not looked at.
    NAMED,
    /// The DNS was not asked, or did not answer.
    UNKNOWN;

    public boolean isDead() {
        return this == RETIRED || this == LEFT || this == NO_NAME;
    }
}
