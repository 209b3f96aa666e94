package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;

/// Makes a number known that the tenant got from its phone company.
final class NewCsOnlineDialInConferencingServiceNumber implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("New-CsOnlineDialInConferencingServiceNumber")
                .synopsis("Makes a number known. Register-CsOnlineDialInConferencingServiceNumber puts it on a bridge.")
                .parameters(
                        Parameter.string("Number").required().at(1).help("With its country code: +4589881234."),
                        Parameter.string("NumberType").help("Toll, or TollFree; Toll when left out."),
                        Parameter.string("City").help("Where it answers, as invitations show it."))
                .supportsShouldProcess()
                .example(
                        "New-CsOnlineDialInConferencingServiceNumber +4589881234 -NumberType Toll"
                                + " -City 'Denmark, Aarhus'",
                        "Makes one known.")
                .output(NumberShape.TYPE, NumberShape.COLUMNS)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var number = Numbers.e164(call.string("Number").orElse(""));
        var kind = SetCsOnlineDialInConferencingUserDefaultNumber.kind(
                call.string("NumberType").orElse("Toll"));
        if (call.confirm("Add the number " + number)) {
            var body = new Body()
                    .set("number", number)
                    .set("kind", kind)
                    .set("place", call.string("City").orElse(""));
            call.emit(NumberShape.NUMBER.show(tenant.post(Route.of("service-numbers"), body)));
        }
    }
}
