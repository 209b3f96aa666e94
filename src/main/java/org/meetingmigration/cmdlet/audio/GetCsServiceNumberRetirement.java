package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;

/// How far retirements are.
final class GetCsServiceNumberRetirement implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Get-CsServiceNumberRetirement")
                .synopsis("Shows how far retirements of numbers are, newest first.")
                .parameters(
                        Parameter.string("Identity").alias("Number").at(1).help("Only those of this number."),
                        Parameter.string("Id").help("Only this one."))
                .example("Get-CsServiceNumberRetirement", "Shows all.")
                .output(RetirementShape.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var id = call.string("Id");
        if (id.isPresent()) {
            call.emit(RetirementShape.RETIREMENT.show(tenant.get(Route.of("number-retirements", id.get()))));
            return;
        }
        var number = call.string("Identity").map(Numbers::e164);
        for (var retirement : tenant.list(Route.of("number-retirements"))) {
            if (number.isEmpty()
                    || number.get().equals(retirement.path("number").asString(""))) {
                call.emit(RetirementShape.RETIREMENT.show(retirement));
            }
        }
    }
}
