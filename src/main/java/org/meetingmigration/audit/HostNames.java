package org.meetingmigration.audit;

/// Port: whether the DNS knows a host. Nothing else is ever asked about a host that stands in a calendar, and
/// nothing is asked of it. Safe for use by several threads.
public interface HostNames {

    /// Within a few seconds.
    ///
    /// @param host a name as [Host#isName] has it
    Answer ask(String host);

    /// What the DNS says.
    enum Answer {
        /// It has an address.
        FOUND,
        /// There is no such name, or it has no address.
        NOT_FOUND,
        /// Nobody answered, or with a fault: nothing is known.
        NO_ANSWER
    }
}
