package org.meetingmigration.cmdlet.pipeline;

import java.util.function.Consumer;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Stage;

/// A command that is a few words long.
record Simple(CmdletSpec spec, Consumer<Invocation> work) implements Command {

    @Override
    public Stage open(Invocation call) {
        return () -> work.accept(call);
    }
}
