package org.meetingmigration.cmdlet.directory;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.Parameter.Pipe;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.Consent;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;

/// Revokes a token.
final class RemoveMmsToken implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Remove-MmsToken")
                .synopsis("Revokes a token at once.")
                .parameters(
                        Parameter.string("Id")
                                .required()
                                .at(1)
                                .from(Pipe.VALUE_OR_PROPERTY)
                                .help("As Get-MmsToken shows it."),
                        Parameter.flag("Force").help("Does not ask."))
                .supportsShouldProcess()
                .example("Remove-MmsToken -Id 17 -Force", "Revokes a token without asking.")
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var id = call.string("Id").orElse("");
        if (Consent.given(call, "Revoke the token " + id, call.isSet("Force"))) {
            tenant.service().rest().command("DELETE", Route.of("tokens", id), null);
        }
    }
}
