package org.meetingmigration.policy;

/// What a change comes to.
public sealed interface Verdict {

    /// The user's meetings are to be migrated.
    ///
    /// @param trigger why
    record Enqueue(Trigger trigger) implements Verdict {}

    /// Nothing happens.
    ///
    /// @param reason as a code
    /// @param explanation one sentence for people that says why and what to do about it
    record Ignore(IgnoreReason reason, String explanation) implements Verdict {}
}
