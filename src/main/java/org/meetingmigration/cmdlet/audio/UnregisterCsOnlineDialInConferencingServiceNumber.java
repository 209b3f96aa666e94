package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.Consent;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;

/// `Unregister-CsOnlineDialInConferencingServiceNumber`: releases a number that no invitation shows any more. The
/// service makes sure of that first.
final class UnregisterCsOnlineDialInConferencingServiceNumber implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Unregister-CsOnlineDialInConferencingServiceNumber")
                .synopsis("Takes a number off its bridge, once no future invitation shows it.")
                .parameters(
                        NumberShape.IDENTITY,
                        AudioParameters.BRIDGE_ID,
                        AudioParameters.BRIDGE_NAME,
                        AudioParameters.FORCE,
                        Parameter.flag("PassThru").help("Gives how far it is."))
                .supportsShouldProcess()
                .example("Unregister-CsOnlineDialInConferencingServiceNumber +4589881234 -Force", "Releases a number.")
                .output(RetirementShape.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var number = Numbers.e164(call.string("Identity").orElse(""));
        checkBridge(call, tenant, number);
        if (!Consent.given(call, "Take " + number + " off its bridge", call.isSet("Force"))) {
            return;
        }
        var begun = tenant.post(Route.of("number-retirements"), new Body().set("number", number));
        if (!begun.path("state").asString("").equals("Released")) {
            call.warn(
                    number
                            + " is released once no future invitation shows it; Get-CsServiceNumberRetirement shows how far it is.");
        }
        if (call.isSet("PassThru")) {
            call.emit(RetirementShape.RETIREMENT.show(begun));
        }
    }

    private static void checkBridge(Invocation call, Tenant tenant, String number) {
        var bridge = AudioParameters.bridge(call);
        if (bridge.isEmpty()) {
            return;
        }
        for (var other : tenant.list(Route.of("service-numbers").with("bridge", bridge))) {
            if (other.path("number").asString("").equals(number)) {
                return;
            }
        }
        throw CmdletError.invalid(number + " is not on the bridge " + bridge.get() + ".");
    }
}
