package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.BulkEffects;
import org.meetingmigration.cmdlet.service.Consent;
import org.meetingmigration.cmdlet.service.Effects;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;

/// `Update-CsTenantMeetingUrl`. The original takes the URL from the tenant's first domain; here it is named.
final class UpdateCsTenantMeetingUrl implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Update-CsTenantMeetingUrl")
                .synopsis("Changes the base of the tenant's meeting links; meetings follow where the settings say so.")
                .parameters(
                        Parameter.string("Url").at(1).required().help("For example https://meet.contoso.com."),
                        AudioParameters.FORCE,
                        Effects.PASS_THRU.help("Gives how many users are concerned, and how many have a request."))
                .supportsShouldProcess()
                .example(
                        "Update-CsTenantMeetingUrl -Url https://meet.contoso.com -Force -PassThru",
                        "Changes it without asking.")
                .output(BulkEffects.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var url = call.string("Url").orElse("");
        if (Consent.given(call, "Change the meeting URL of the whole tenant to " + url, call.isSet("Force"))) {
            BulkEffects.report(call, tenant.put(Route.of("meeting-url"), new Body().set("url", url)));
        }
    }
}
