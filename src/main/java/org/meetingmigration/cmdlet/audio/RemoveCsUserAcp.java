package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.Consent;
import org.meetingmigration.cmdlet.service.Effects;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;

/// `Remove-CsUserAcp`.
final class RemoveCsUserAcp implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Remove-CsUserAcp")
                .synopsis("Ends a user's third-party audio provider; a licensed user comes onto the own bridge.")
                .parameters(UserParameters.REQUIRED_IDENTITY, AudioParameters.FORCE, Effects.PASS_THRU)
                .supportsShouldProcess()
                .example("Remove-CsUserAcp -Identity ashaw@contoso.com -Force", "Does so without asking.")
                .output(Effects.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var identity = UserParameters.identity(call);
        var action = "Remove the third-party audio provider of " + identity;
        if (Consent.given(call, action, call.isSet("Force"))) {
            Effects.report(call, tenant.delete(UserParameters.user(identity, "acp")));
        }
    }
}
