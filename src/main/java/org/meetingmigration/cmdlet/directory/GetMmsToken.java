package org.meetingmigration.cmdlet.directory;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;

/// Tokens, without their secrets.
final class GetMmsToken implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Get-MmsToken")
                .synopsis("Shows the tokens that open the service; their texts are stored nowhere.")
                .example("Get-MmsToken | Format-Table Id,Name,Role,Expires", "Shows who may do what, and until when.")
                .output(TokenShape.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var wanted = tenant.named();
        for (var token : tenant.service().list(Route.of("tokens"))) {
            if (wanted.isEmpty() || wanted.get().equals(token.path("tenant").asString(""))) {
                call.emit(TokenShape.TOKEN.show(token));
            }
        }
    }
}
