package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.Effects;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;

/// `Enable-CsOnlineDialInConferencingUser`.
final class EnableCsOnlineDialInConferencingUser implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Enable-CsOnlineDialInConferencingUser")
                .synopsis("Lets the meetings of a licensed user be reached over the own bridge.")
                .parameters(
                        UserParameters.REQUIRED_IDENTITY,
                        AudioParameters.BRIDGE_ID,
                        AudioParameters.BRIDGE_NAME,
                        AudioParameters.SERVICE_NUMBER,
                        AudioParameters.TOLL_FREE_NUMBER,
                        AudioParameters.ALLOW_TOLL_FREE,
                        AudioParameters.CONFERENCE_ID,
                        Parameter.flag("ReplaceProvider")
                                .help("Replaces a third-party provider; else that is an error."),
                        Effects.PASS_THRU)
                .supportsShouldProcess()
                .example(
                        "Enable-CsOnlineDialInConferencingUser -Identity ashaw@contoso.com -ReplaceProvider",
                        "Brings a user of a third-party provider onto the own bridge.")
                .output(Effects.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var identity = UserParameters.identity(call);
        var edit = AudioParameters.edit(call).set("replaceProvider", call.isSet("ReplaceProvider"));
        if (call.confirm("Switch on dial-in for " + identity)) {
            Effects.report(call, tenant.post(UserParameters.user(identity, "audio", "enable"), edit));
        }
    }
}
