package org.meetingmigration.calendar.caldav.hostile;

import java.io.IOException;

/// A way to answer a request that a client had better be ready for. See [Misbehaviours] for those there are.
@FunctionalInterface
public interface Misbehaviour {

    void act(Turn turn) throws IOException;
}
