package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.Consent;
import org.meetingmigration.cmdlet.service.GlobalIdentity;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;

/// `Remove-CsOnlineDialInConferencingTenantSettings`.
final class RemoveCsOnlineDialInConferencingTenantSettings implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Remove-CsOnlineDialInConferencingTenantSettings")
                .synopsis("Sets the dial-in settings back to what they are in a new tenant.")
                .parameters(GlobalIdentity.PARAMETER, AudioParameters.FORCE)
                .supportsShouldProcess()
                .example("Remove-CsOnlineDialInConferencingTenantSettings -Force", "Does so without asking.")
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        GlobalIdentity.check(call);
        if (Consent.given(call, "Set the dial-in settings of the tenant back", call.isSet("Force"))) {
            tenant.resetSettings("audio");
        }
    }
}
