package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.Effects;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;

/// `Set-CsOnlineDialInConferencingUser`.
final class SetCsOnlineDialInConferencingUser implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Set-CsOnlineDialInConferencingUser")
                .synopsis("Changes a user's bridge, numbers or conference ID; the meetings follow.")
                .parameters(
                        UserParameters.REQUIRED_IDENTITY,
                        AudioParameters.BRIDGE_ID,
                        AudioParameters.BRIDGE_NAME,
                        AudioParameters.SERVICE_NUMBER,
                        AudioParameters.TOLL_FREE_NUMBER,
                        AudioParameters.ALLOW_TOLL_FREE,
                        AudioParameters.CONFERENCE_ID,
                        Parameter.flag("ResetConferenceId")
                                .alias("ResetPasscode")
                                .help("Makes up a new one."),
                        Effects.PASS_THRU)
                .supportsShouldProcess()
                .example(
                        "Set-CsOnlineDialInConferencingUser -Identity ashaw@contoso.com -ServiceNumber +4589881234",
                        "Gives a user another default number.")
                .example(
                        "Set-CsOnlineDialInConferencingUser ashaw@contoso.com -ResetConferenceId -PassThru",
                        "Makes up a new conference ID, and shows whether meetings follow.")
                .output(Effects.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var identity = UserParameters.identity(call);
        var edit = AudioParameters.edit(call);
        if (call.isSet("ResetConferenceId")) {
            if (call.isSet("ConferenceId")) {
                throw CmdletError.invalid("Give -ConferenceId or -ResetConferenceId, not both.");
            }
            edit.set("resetConferenceId", true);
        }
        if (edit.isEmpty()) {
            throw CmdletError.invalid("Nothing to set: give -ServiceNumber, -BridgeName or another.");
        }
        if (call.confirm("Change the dial-in of " + identity)) {
            Effects.report(call, tenant.patch(UserParameters.user(identity, "audio"), edit));
        }
    }
}
