package org.meetingmigration.cmdlet;

import java.util.Optional;

/// How the sign-in lines of a script reach the service: `New-CsOnlineSession` opens, `Import-PSSession` uses.
public interface SignIn {

    /// Makes a session object from what the person gave, checking it as far as that can be done at once.
    ///
    /// @param credential what `Get-Credential` returned: `UserName` (text, may be empty) and `Password` (a
    ///     [Secret], the API token); empty when the line has none
    /// @param address of the service, such as `https://mms.contoso.com`; empty for the configured one
    /// @throws CmdletError when the service refuses
    PsObject open(Optional<PsObject> credential, Optional<String> address);

    /// Lets all later cmdlets use that session.
    ///
    /// @param session what [#open] returned
    /// @throws CmdletError when it is not such a session
    void use(PsObject session);
}
