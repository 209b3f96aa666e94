package org.meetingmigration.cmdlet.directory;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.Shape;

/// `Get-CsTenant`.
final class GetCsTenant implements ServiceCmdlet {

    private static final Shape TENANT =
            Shape.of("CsTenant").from("Identity", "tenant").with("OnlineProvider", "Providers");

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Get-CsTenant")
                .synopsis("Shows the tenants that your token opens, and the providers that each can migrate to.")
                .example("Get-CsTenant", "Shows them.")
                .output(TENANT.type())
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var wanted = tenant.named();
        for (var item : tenant.service().list(Route.of("tenants"))) {
            if (wanted.isEmpty() || wanted.get().equals(item.path("tenant").asString(""))) {
                call.emit(TENANT.show(item));
            }
        }
    }
}
