package org.meetingmigration.cmdlet;

/// A command at its place in a running pipeline.
public interface Stage {

    /// Called once for each object, which is then [Invocation#input()]; once without one where the command
    /// stands first.
    void next();

    /// Called after the last object.
    default void end() {}

    /// Called last, whatever happened: gives back what the stage holds open.
    default void close() {}
}
