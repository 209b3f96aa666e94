package org.meetingmigration.cmdlet.directory;

import java.util.ArrayList;
import java.util.List;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.Effects;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;

/// Licences, by the names that three generations of Microsoft's modules gave the command.
final class SetCsUserLicense implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Set-CsUserLicense")
                .aliases("Set-MsolUserLicense", "Set-MgUserLicense", "Set-AzureADUserLicense")
                .synopsis("Assigns licences to a user, and removes them.")
                .parameters(
                        UserParameters.REQUIRED_IDENTITY,
                        Parameter.object("Add")
                                .alias("AddLicenses")
                                .help("Licences to assign: AudioConferencing, MCOMEETADV, contoso:MCOMEETADV."),
                        Parameter.object("Remove").alias("RemoveLicenses").help("Licences to remove."),
                        Effects.PASS_THRU)
                .supportsShouldProcess()
                .example(
                        "Set-CsUserLicense -Identity ashaw@contoso.com -Add AudioConferencing -PassThru",
                        "Assigns the licence that dial-in needs.")
                .example(
                        "Set-MsolUserLicense -UserPrincipalName \"ashaw@contoso.com\" -RemoveLicenses"
                                + " \"contoso:MCOMEETADV\"",
                        "Removes it, as in a script for the original.")
                .output(Effects.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var assign = licences(call, "Add");
        var remove = licences(call, "Remove");
        if (assign.isEmpty() && remove.isEmpty()) {
            throw CmdletError.invalid("Name licences with -Add or -Remove, for example -Add AudioConferencing.");
        }
        var identity = UserParameters.identity(call);
        if (call.confirm("Change the licences of " + identity)) {
            var body = new Body().set("assign", assign).set("remove", remove);
            Effects.report(call, tenant.post(UserParameters.user(identity, "licences"), body));
        }
    }

    private static List<String> licences(Invocation call, String parameter) {
        var names = new ArrayList<String>();
        for (var value : call.values(parameter)) {
            var name = value instanceof PsObject entry ? entry.get("SkuId") : value;
            if (name == null || name.toString().isBlank()) {
                throw CmdletError.invalid("-" + parameter + " takes names of licences, or @{SkuId = '…'}.");
            }
            names.add(Licences.own(name.toString()));
        }
        return names;
    }
}
