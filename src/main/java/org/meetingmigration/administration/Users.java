package org.meetingmigration.administration;

import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.User;

/// Finds the users that commands name.
final class Users {

    private Users() {}

    /// @throws NotFound if there is none
    static User named(Directory directory, String tenant, String identity) {
        return directory
                .user(tenant, identity)
                .orElseThrow(() -> new NotFound("There is no user " + Texts.shown(identity)
                        + "; give the UPN, the SIP address or the object id, see Get-CsOnlineUser"));
    }
}
