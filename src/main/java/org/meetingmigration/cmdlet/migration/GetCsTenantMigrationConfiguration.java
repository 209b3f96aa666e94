package org.meetingmigration.cmdlet.migration;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.GlobalIdentity;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.Shape;
import tools.jackson.databind.JsonNode;

/// `Get-CsTenantMigrationConfiguration`; what follows `MeetingMigrationEnabled` is ours.
final class GetCsTenantMigrationConfiguration implements ServiceCmdlet {

    static final String TYPE = "TenantMigrationConfiguration";

    private static final Shape CONFIGURATION = Shape.of(TYPE)
            .from("Identity", "none")
            .with("MeetingMigrationEnabled")
            .span("Hold", "hold")
            .with("MigrateOnSipAddressChange", "MigrateOnMeetingUrlChange")
            .from("Notify", "whomToTell")
            .with("FullUpdates", "MeetingUrl")
            .span("StatusKept", "statusKept");

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Get-CsTenantMigrationConfiguration")
                .synopsis("Shows whether meetings are migrated, and how.")
                .parameters(GlobalIdentity.PARAMETER)
                .example("Get-CsTenantMigrationConfiguration", "Shows the switches.")
                .output(TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        GlobalIdentity.check(call);
        call.emit(show(tenant.get(Route.of("settings"))));
    }

    static PsObject show(JsonNode settings) {
        return CONFIGURATION.show(settings).with("Identity", "Global");
    }
}
