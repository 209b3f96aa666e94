package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.GlobalIdentity;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.Shape;

/// `Get-CsOnlineDialInConferencingTenantSettings`.
final class GetCsOnlineDialInConferencingTenantSettings implements ServiceCmdlet {

    private static final Shape SETTINGS = Shape.of("OnlineDialInConferencingTenantSettings")
            .from("Identity", "none")
            .with("AutomaticallyMigrateUserMeetings", "AutomaticallyReplaceAcpProvider")
            .from("UseUniqueConferenceIds", "uniqueConferenceIds");

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Get-CsOnlineDialInConferencingTenantSettings")
                .synopsis("Shows what a tenant decided about meetings reached by phone.")
                .parameters(GlobalIdentity.PARAMETER)
                .example("Get-CsOnlineDialInConferencingTenantSettings", "Shows the switches.")
                .output(SETTINGS.type())
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        GlobalIdentity.check(call);
        call.emit(SETTINGS.show(tenant.get(Route.of("settings"))).with("Identity", "Global"));
    }
}
