package org.meetingmigration.cmdlet.directory;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.Consent;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;

/// Takes a user out of the service's directory.
final class RemoveCsOnlineUser implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Remove-CsOnlineUser")
                .synopsis("Takes a user out of the directory of the service. Calendars are not touched.")
                .parameters(
                        UserParameters.REQUIRED_IDENTITY,
                        Parameter.flag("Force").help("Does not ask."))
                .supportsShouldProcess()
                .example("Remove-CsOnlineUser -Identity ashaw@contoso.com", "Asks, then removes a user.")
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var identity = UserParameters.identity(call);
        if (Consent.given(call, "Remove the user " + identity, call.isSet("Force"))) {
            tenant.delete(UserParameters.user(identity));
        }
    }
}
