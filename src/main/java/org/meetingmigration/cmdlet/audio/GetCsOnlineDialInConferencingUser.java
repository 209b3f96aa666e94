package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;

/// `Get-CsOnlineDialInConferencingUser`: only users on the own bridge.
final class GetCsOnlineDialInConferencingUser implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Get-CsOnlineDialInConferencingUser")
                .synopsis("Shows users whose meetings are reached over the own bridge.")
                .parameters(
                        UserParameters.IDENTITY,
                        AudioParameters.BRIDGE_ID,
                        AudioParameters.BRIDGE_NAME,
                        Parameter.string("ServiceNumber").help("Only users with this default number."),
                        UserParameters.RESULT_SIZE)
                .example("Get-CsOnlineDialInConferencingUser -Identity ashaw@contoso.com", "Shows a user.")
                .example(
                        "Get-CsOnlineDialInConferencingUser -ServiceNumber +4589881234 | Measure-Object",
                        "Counts who has a number.")
                .output(AudioUsers.DIAL_IN.type())
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var identity = call.string("Identity");
        if (identity.isPresent()) {
            var user = tenant.get(UserParameters.user(identity.get()));
            if (AudioUsers.provider(user) == AudioUsers.Provider.Microsoft) {
                call.emit(AudioUsers.DIAL_IN.show(user));
            }
            return;
        }
        var route = Route.of("users")
                .with("audio", "own")
                .with("bridge", AudioParameters.bridge(call))
                .with("number", call.string("ServiceNumber").map(Numbers::e164));
        UserParameters.emit(call, tenant.list(UserParameters.limited(route, call)), AudioUsers.DIAL_IN);
    }
}
