package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;

/// `Register-CsOnlineDialInConferencingServiceNumber`.
final class RegisterCsOnlineDialInConferencingServiceNumber implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Register-CsOnlineDialInConferencingServiceNumber")
                .synopsis("Puts a number on a bridge.")
                .parameters(
                        NumberShape.IDENTITY,
                        AudioParameters.BRIDGE_ID,
                        AudioParameters.BRIDGE_NAME,
                        Parameter.flag("PassThru").help("Gives the number."))
                .supportsShouldProcess()
                .example(
                        "Register-CsOnlineDialInConferencingServiceNumber +4589881234 -BridgeName Denmark",
                        "Puts it on a bridge.")
                .output(NumberShape.TYPE, NumberShape.COLUMNS)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var number = Numbers.e164(call.string("Identity").orElse(""));
        var bridge = AudioParameters.bridge(call)
                .orElseThrow(() -> CmdletError.invalid("Name the bridge with -BridgeName or -BridgeId."));
        if (!call.confirm("Put " + number + " on the bridge " + bridge)) {
            return;
        }
        var put = tenant.put(Route.of("service-numbers", number, "bridge"), new Body().set("bridge", bridge));
        if (call.isSet("PassThru")) {
            call.emit(NumberShape.NUMBER.show(put));
        }
    }
}
