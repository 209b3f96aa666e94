package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.Parameter.Pipe;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;

/// Gives up a retirement.
final class StopCsServiceNumberRetirement implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Stop-CsServiceNumberRetirement")
                .synopsis("Gives up the retirement of a number; the number stays on its bridge.")
                .parameters(
                        Parameter.string("Identity").alias("Number").at(1).help("The number that is being retired."),
                        Parameter.string("Id").from(Pipe.PROPERTY).help("The retirement; comes before -Identity."))
                .supportsShouldProcess()
                .example("Stop-CsServiceNumberRetirement -Identity +4589881234", "Gives it up.")
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var id = call.string("Id").orElseGet(() -> open(call, tenant));
        if (call.confirm("Give up the retirement " + id)) {
            tenant.delete(Route.of("number-retirements", id));
        }
    }

    private static String open(Invocation call, Tenant tenant) {
        var number = Numbers.e164(call.string("Identity")
                .orElseThrow(() -> CmdletError.invalid("Name the number with -Identity, or the retirement with -Id.")));
        for (var retirement : tenant.list(Route.of("number-retirements"))) {
            boolean same = retirement.path("number").asString("").equals(number);
            if (same && !RetirementShape.hasEnded(retirement)) {
                return retirement.path("id").asString("");
            }
        }
        throw CmdletError.notFound(number + " is not being retired.");
    }
}
