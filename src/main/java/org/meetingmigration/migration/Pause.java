package org.meetingmigration.migration;

/// Asked by a run between two writes whether to stop there for now: a slice of work is over, the process is to end, an
/// admin cancelled. What is left is done by a later run with the same ledger.
///
/// A later run passes over what is done before it comes to something new, and asks on the way. A pause that is due by
/// time alone should therefore let a part go by first ([RunListener#part]), or a long calendar never ends.
@FunctionalInterface
public interface Pause {

    boolean isDue();

    static Pause never() {
        return () -> false;
    }
}
