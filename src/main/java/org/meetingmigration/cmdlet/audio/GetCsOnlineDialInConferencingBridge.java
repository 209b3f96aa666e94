package org.meetingmigration.cmdlet.audio;

import java.util.Arrays;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import tools.jackson.databind.JsonNode;

/// `Get-CsOnlineDialInConferencingBridge`.
final class GetCsOnlineDialInConferencingBridge implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Get-CsOnlineDialInConferencingBridge")
                .synopsis("Shows the bridges of the tenant.")
                .parameters(
                        Parameter.string("Identity").at(1).help("Only the one with this id or name."),
                        Parameter.string("Name").help("Only the one of this name."))
                .example("Get-CsOnlineDialInConferencingBridge", "Shows all.")
                .output(BridgeShape.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var id = call.string("Identity");
        var name = call.string("Name");
        boolean found = false;
        for (var bridge : tenant.list(Route.of("bridges"))) {
            boolean wanted = id.filter(other -> !isCalled(bridge, other, "id", "name"))
                            .isEmpty()
                    && name.filter(other -> !isCalled(bridge, other, "name")).isEmpty();
            if (wanted) {
                call.emit(BridgeShape.BRIDGE.show(bridge));
                found = true;
            }
        }
        if (!found && (id.isPresent() || name.isPresent())) {
            throw CmdletError.notFound("There is no such bridge. Get-CsOnlineDialInConferencingBridge shows all.");
        }
    }

    private static boolean isCalled(JsonNode bridge, String wanted, String... fields) {
        return Arrays.stream(fields)
                .anyMatch(field -> wanted.equalsIgnoreCase(bridge.path(field).asString("")));
    }
}
