package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.GlobalIdentity;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;

/// `Set-CsOnlineDialInConferencingTenantSettings`.
final class SetCsOnlineDialInConferencingTenantSettings implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Set-CsOnlineDialInConferencingTenantSettings")
                .synopsis("Sets whether changes of dial-in migrate meetings.")
                .parameters(
                        GlobalIdentity.PARAMETER,
                        Parameter.bool("AutomaticallyMigrateUserMeetings")
                                .help("Whether licences, numbers, bridges and conference IDs migrate meetings."),
                        Parameter.bool("AutomaticallyReplaceAcpProvider")
                                .help("Whether a licence brings users of a third-party provider onto the own bridge."),
                        Parameter.bool("UseUniqueConferenceIds")
                                .help("Whether each meeting of a new user has a conference ID of its own."))
                .supportsShouldProcess()
                .example(
                        "Set-CsOnlineDialInConferencingTenantSettings -AutomaticallyMigrateUserMeetings $true",
                        "Lets meetings follow changes of dial-in.")
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        GlobalIdentity.check(call);
        var change = new Body()
                .setIf("automaticallyMigrateUserMeetings", call.bool("AutomaticallyMigrateUserMeetings"))
                .setIf("automaticallyReplaceAcpProvider", call.bool("AutomaticallyReplaceAcpProvider"))
                .setIf("uniqueConferenceIds", call.bool("UseUniqueConferenceIds"));
        if (change.isEmpty()) {
            throw CmdletError.invalid(
                    "Nothing to set: name a setting, for example -AutomaticallyMigrateUserMeetings $true.");
        }
        if (call.confirm("Change the dial-in settings of the tenant")) {
            tenant.patchSettings(change);
        }
    }
}
