package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;

/// Makes a bridge, which the original's cloud did by itself.
final class NewCsOnlineDialInConferencingBridge implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("New-CsOnlineDialInConferencingBridge")
                .synopsis("Makes a bridge; the first one of a tenant becomes its default.")
                .parameters(
                        Parameter.string("Name").required().at(1).help("Unique in the tenant."),
                        Parameter.string("Region").help("For people."))
                .supportsShouldProcess()
                .example("New-CsOnlineDialInConferencingBridge -Name Denmark -Region DK", "Makes one.")
                .output(BridgeShape.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var name = call.string("Name").orElse("");
        if (call.confirm("Make the bridge " + name)) {
            var body = new Body()
                    .set("name", name)
                    .set("region", call.string("Region").orElse(""));
            call.emit(BridgeShape.BRIDGE.show(tenant.post(Route.of("bridges"), body)));
        }
    }
}
