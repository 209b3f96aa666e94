package org.meetingmigration.cmdlet.migration;

import java.util.ArrayList;
import java.util.List;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;

/// `Stop-CsExMeetingMigration`, which the original does not have.
final class StopCsExMeetingMigration implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Stop-CsExMeetingMigration")
                .synopsis("Stops a migration: at once while it waits, after the current meeting while it runs.")
                .parameters(
                        UserParameters.IDENTITY,
                        CorrelationId.PARAMETER,
                        Parameter.flag("PassThru").help("Gives the request."))
                .supportsShouldProcess()
                .example("Stop-CsExMeetingMigration -Identity ashaw@contoso.com", "Stops what is open for a user.")
                .example(
                        "Get-CsMeetingMigrationStatus -State Pending | Stop-CsExMeetingMigration",
                        "Stops everything that waits.")
                .output(RequestShape.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        for (var id : chosen(call, tenant)) {
            if (!call.confirm("Stop the migration " + id)) {
                continue;
            }
            var request = tenant.post(Route.of("requests", id, "stop"));
            if (call.isSet("PassThru")) {
                call.emit(RequestShape.STATUS.show(request));
            }
        }
    }

    private static List<String> chosen(Invocation call, Tenant tenant) {
        var id = call.string(CorrelationId.NAME);
        if (id.isPresent()) {
            return List.of(id.get());
        }
        var identity = UserParameters.identity(call);
        var open = new ArrayList<String>();
        for (var state : List.of("Pending", "InProgress")) {
            var route = Route.of("requests").with("identity", identity).with("state", state);
            tenant.list(route)
                    .forEach(request -> open.add(request.path("correlationId").asString("")));
        }
        if (open.isEmpty()) {
            throw CmdletError.notFound("No migration of " + identity + " waits or runs.");
        }
        return open;
    }
}
