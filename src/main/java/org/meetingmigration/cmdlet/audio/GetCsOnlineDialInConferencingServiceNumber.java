package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;

/// `Get-CsOnlineDialInConferencingServiceNumber`.
final class GetCsOnlineDialInConferencingServiceNumber implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Get-CsOnlineDialInConferencingServiceNumber")
                .synopsis("Shows the service numbers of the tenant.")
                .parameters(
                        Parameter.string("Identity").at(1).help("Only this number."),
                        AudioParameters.BRIDGE_ID,
                        AudioParameters.BRIDGE_NAME,
                        Parameter.string("City").help("Only numbers of this place."),
                        UserParameters.RESULT_SIZE)
                .example("Get-CsOnlineDialInConferencingServiceNumber -BridgeName Denmark", "Shows a bridge's numbers.")
                .output(NumberShape.TYPE, NumberShape.COLUMNS)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var route = Route.of("service-numbers")
                .with("bridge", AudioParameters.bridge(call))
                .with("place", call.string("City"));
        var wanted = call.string("Identity").map(Numbers::e164);
        if (wanted.isEmpty()) {
            UserParameters.emit(call, tenant.list(UserParameters.limited(route, call)), NumberShape.NUMBER);
            return;
        }
        for (var number : tenant.list(route)) {
            if (number.path("number").asString("").equals(wanted.get())) {
                call.emit(NumberShape.NUMBER.show(number));
                return;
            }
        }
        throw CmdletError.notFound("The tenant has no number " + wanted.get()
                + " there. Get-CsOnlineDialInConferencingServiceNumber shows all.");
    }
}
