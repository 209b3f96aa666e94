package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.Effects;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;

/// `Disable-CsOnlineDialInConferencingUser`.
final class DisableCsOnlineDialInConferencingUser implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Disable-CsOnlineDialInConferencingUser")
                .synopsis("Ends dial-in over the own bridge for a user, and gives the conference ID back.")
                .parameters(UserParameters.REQUIRED_IDENTITY, Effects.PASS_THRU)
                .supportsShouldProcess()
                .example("Disable-CsOnlineDialInConferencingUser -Identity ashaw@contoso.com", "Does so for a user.")
                .output(Effects.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var identity = UserParameters.identity(call);
        if (call.confirm("Switch off dial-in for " + identity)) {
            Effects.report(call, tenant.post(UserParameters.user(identity, "audio", "disable")));
        }
    }
}
