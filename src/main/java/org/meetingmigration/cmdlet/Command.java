package org.meetingmigration.cmdlet;

/// Anything the shell can run by name. Implement [Cmdlet] unless the command keeps something from one
/// pipeline object to the next, as `Sort-Object` does.
public interface Command {

    CmdletSpec spec();

    /// Called once for each place in a pipeline where the command is written.
    ///
    /// @param call arguments and output of that place; its input changes with each object
    Stage open(Invocation call);
}
