package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;

/// `Get-CsUserAcp`.
final class GetCsUserAcp implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Get-CsUserAcp")
                .synopsis("Shows third-party audio providers of users.")
                .parameters(UserParameters.IDENTITY, UserParameters.RESULT_SIZE)
                .example("Get-CsUserAcp -Identity ashaw@contoso.com", "Shows a user's provider; nothing without one.")
                .output(AcpShape.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var identity = call.string("Identity");
        if (identity.isPresent()) {
            var user = tenant.get(UserParameters.user(identity.get()));
            if (AudioUsers.provider(user) == AudioUsers.Provider.ThirdParty) {
                call.emit(AcpShape.SHAPE.show(user));
            }
            return;
        }
        var route = Route.of("users").with("audio", "third-party");
        UserParameters.emit(call, tenant.list(UserParameters.limited(route, call)), AcpShape.SHAPE);
    }
}
