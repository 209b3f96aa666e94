package org.meetingmigration.server.api;

import org.meetingmigration.administration.Migrations.Start;
import org.meetingmigration.server.api.wire.Bodies;

/// What is to be migrated where, of a body.
final class StartOptions {

    private StartOptions() {}

    static Start of(Bodies.NewRequest body) {
        var source = Required.optional("sourceMeetingType", body.sourceMeetingType());
        var target = Required.optional("targetMeetingType", body.targetMeetingType());
        return new Start(
                source.isEmpty() ? Start.DEFAULT.source() : source,
                target.isEmpty() ? Start.DEFAULT.target() : target,
                Required.optional("targetProvider", body.targetProvider()),
                Required.set(body.sources()),
                Required.orFalse(body.includePasted()),
                "");
    }
}
