package org.meetingmigration.administration;

import java.time.InstantSource;
import java.util.Set;
import org.meetingmigration.directory.Acp;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.Home;
import org.meetingmigration.migration.request.Requests;

/// Changes of one user. Every method throws [NotFound] where the tenant has no such user, [Refused] where it
/// must not be, and changes nothing then.
@SuppressWarnings({"DoNotCallSuggester", "unused"})
public final class UserAdministration {

    public UserAdministration(
            Transactions transactions, Directory directory, Requests requests, AuditTrail trail, InstantSource clock) {}

    /// `Move-CsUser`.
    public Effects move(Admin admin, String identity, Home target, boolean force) {
        throw new UnsupportedOperationException();
    }

    /// Licences assigned and removed.
    public Effects licences(Admin admin, String identity, Set<String> assigned, Set<String> removed) {
        throw new UnsupportedOperationException();
    }

    /// `Set-CsOnlineDialInConferencingUser`.
    public Effects audio(Admin admin, String identity, AudioEdit edit) {
        throw new UnsupportedOperationException();
    }

    /// `Enable-CsOnlineDialInConferencingUser`.
    ///
    /// @param replaceProvider whether a third-party provider may be replaced
    public Effects enableAudio(Admin admin, String identity, AudioEdit edit, boolean replaceProvider) {
        throw new UnsupportedOperationException();
    }

    /// `Disable-CsOnlineDialInConferencingUser`: also gives the conference ID back.
    public Effects disableAudio(Admin admin, String identity) {
        throw new UnsupportedOperationException();
    }

    /// `Set-CsUserAcp`.
    public Effects acp(Admin admin, String identity, Acp acp) {
        throw new UnsupportedOperationException();
    }

    /// `Remove-CsUserAcp`: a licensed user comes onto the own bridge.
    public Effects removeAcp(Admin admin, String identity) {
        throw new UnsupportedOperationException();
    }

    /// `Grant-CsTeamsUpgradePolicy` to one user.
    public Effects grantUpgradePolicy(Admin admin, String identity, String mode, boolean migrate) {
        throw new UnsupportedOperationException();
    }

    public Effects sipAddress(Admin admin, String identity, String sipAddress) {
        throw new UnsupportedOperationException();
    }

    public Effects optOut(Admin admin, String identity, boolean optedOut) {
        throw new UnsupportedOperationException();
    }

    public Effects publicMeetings(Admin admin, String identity, boolean publicMeetings) {
        throw new UnsupportedOperationException();
    }
}
