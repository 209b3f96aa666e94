package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.Parameter.Pipe;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;

/// `Set-CsOnlineDialInConferencingBridge`.
final class SetCsOnlineDialInConferencingBridge implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Set-CsOnlineDialInConferencingBridge")
                .synopsis("Changes a bridge. Users who have numbers of their own keep them.")
                .parameters(
                        Parameter.string("Identity").at(1).from(Pipe.PROPERTY).help("The bridge, by its id."),
                        Parameter.string("Name").help("The bridge, by its name."),
                        Parameter.string("DefaultServiceNumber").help("A number of the bridge: +4589881234."),
                        Parameter.flag("SetDefault").help("Makes it the tenant's default bridge."),
                        Parameter.string("NewName").help("Renames it."),
                        Parameter.flag("PassThru").help("Gives the bridge."))
                .supportsShouldProcess()
                .example(
                        "Set-CsOnlineDialInConferencingBridge -Name Denmark -DefaultServiceNumber +4589885678",
                        "Gives a bridge another default number.")
                .output(BridgeShape.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var bridge = call.string("Identity")
                .or(() -> call.string("Name"))
                .orElseThrow(() -> CmdletError.invalid("Name the bridge with -Identity or -Name."));
        var change = new Body()
                .setIf("name", call.string("NewName"))
                .setIf("defaultNumber", call.string("DefaultServiceNumber").map(Numbers::e164));
        if (call.isSet("SetDefault")) {
            change.set("setDefault", true);
        }
        if (change.isEmpty()) {
            throw CmdletError.invalid("Nothing to set: give -DefaultServiceNumber, -SetDefault or -NewName.");
        }
        if (!call.confirm("Change the bridge " + bridge)) {
            return;
        }
        var changed = tenant.patch(Route.of("bridges", bridge), change);
        if (call.isSet("PassThru")) {
            call.emit(BridgeShape.BRIDGE.show(changed));
        }
    }
}
