package org.meetingmigration.server.api;

import org.meetingmigration.administration.Admin;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.User;
import org.meetingmigration.server.security.Caller;
import org.springframework.stereotype.Component;

/// What several controllers look up.
@Component
class Tenants {

    private final Directory directory;

    Tenants(Directory directory) {
        this.directory = directory;
    }

    static Admin admin(String tenant, Caller caller) {
        return new Admin(tenant, caller.name());
    }

    User user(String tenant, String identity) {
        return directory.user(tenant, identity).orElseThrow(() -> new NotFound("There is no user " + identity + "."));
    }

    /// @param named id, or name in any case
    Bridge bridge(String tenant, String named) {
        return directory.bridges(tenant).stream()
                .filter(bridge -> bridge.id().equals(named) || bridge.name().equalsIgnoreCase(named))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no bridge " + named + "."));
    }
}
