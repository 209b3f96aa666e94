package org.meetingmigration.cmdlet.migration;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;

/// `Start-CsExMeetingMigration`; with `-WhatIf` the plan, which the original does not have.
final class StartCsExMeetingMigration implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Start-CsExMeetingMigration")
                .synopsis("Migrates the future meetings of a user, or shows with -WhatIf what that would do.")
                .parameters(
                        UserParameters.REQUIRED_IDENTITY,
                        Parameter.choice("SourceMeetingType", "All", "SfB", "Teams")
                                .help("Which meetings; All when left out."),
                        Parameter.choice("TargetMeetingType", "Current", "Teams")
                                .help("What they become; Current, the user's home, when left out."),
                        Parameter.string("TargetProvider")
                                .help("A provider of the tenant to migrate to, for example jitsi."),
                        Parameter.strings("SourceProvider")
                                .help("Only meetings of these providers, instead of -SourceMeetingType."),
                        Parameter.flag("IncludePasted")
                                .help("Also meetings whose block was pasted by hand; else they are reported and left."),
                        Parameter.flag("PassThru").help("Gives the request."))
                .supportsShouldProcess()
                .example("Start-CsExMeetingMigration -Identity ashaw@contoso.com", "Migrates a user's meetings now.")
                .example(
                        "Start-CsExMeetingMigration -Identity ashaw@contoso.com -TargetProvider jitsi -WhatIf",
                        "Shows each meeting, what would become of it, and how many mails would go out.")
                .example(
                        "Get-CsMeetingMigrationStatus -State Failed | Start-CsExMeetingMigration -PassThru",
                        "Tries again for everybody whose migration failed.")
                .output(RequestShape.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var identity = UserParameters.identity(call);
        var order = order(call, identity);
        if (call.whatIf()) {
            Plan.print(call, tenant, order);
            return;
        }
        if (!call.confirm("Migrate the meetings of " + identity)) {
            return;
        }
        var request = tenant.post(Route.of("requests"), order);
        call.verbose(request.path("userPrincipalName").asString(identity) + ": request "
                + request.path("correlationId").asString("") + " is "
                + request.path("state").asString("") + ".");
        if (call.isSet("PassThru")) {
            call.emit(RequestShape.STATUS.show(request));
        }
    }

    private static Body order(Invocation call, String identity) {
        var order = new Body()
                .set("identity", identity)
                .setIf("sourceMeetingType", call.string("SourceMeetingType"))
                .setIf("targetMeetingType", call.string("TargetMeetingType"))
                .setIf("targetProvider", call.string("TargetProvider"));
        if (call.isSet("SourceProvider")) {
            order.set("sources", call.strings("SourceProvider"));
        }
        return call.isSet("IncludePasted") ? order.set("includePasted", true) : order;
    }
}
