package org.meetingmigration.cmdlet.audio;

import java.util.List;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.Effects;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;

/// `Set-CsUserAcp`.
final class SetCsUserAcp implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Set-CsUserAcp")
                .synopsis("Gives a user a third-party audio provider.")
                .parameters(
                        UserParameters.REQUIRED_IDENTITY,
                        Parameter.string("Domain").required().help("Of the provider, for example fabrikam.example."),
                        Parameter.string("Name").required().help("Of the provider."),
                        Parameter.string("ParticipantPasscode").required().help("Digits that callers type."),
                        Parameter.string("TollNumber").required().help("The user's number there: +14255550199."),
                        Parameter.strings("TollFreeNumbers").help("More numbers."),
                        Parameter.string("Url").help("Where the provider explains itself."),
                        Effects.PASS_THRU)
                .supportsShouldProcess()
                .example(
                        "Set-CsUserAcp -Identity ashaw@contoso.com -Name Fabrikam -Domain fabrikam.example"
                                + " -TollNumber +14255550199 -ParticipantPasscode 123456",
                        "Gives a user numbers at Fabrikam.")
                .output(Effects.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var identity = UserParameters.identity(call);
        List<String> tollFree =
                call.strings("TollFreeNumbers").stream().map(Numbers::e164).toList();
        var acp = new Body()
                .set("name", call.string("Name").orElse(""))
                .set("domain", call.string("Domain").orElse(""))
                .set("tollNumber", Numbers.e164(call.string("TollNumber").orElse("")))
                .set("tollFreeNumbers", tollFree)
                .set("participantPasscode", call.string("ParticipantPasscode").orElse(""))
                .set("url", call.string("Url").orElse(""));
        if (call.confirm("Set the third-party audio provider of " + identity)) {
            Effects.report(call, tenant.put(UserParameters.user(identity, "acp"), acp));
        }
    }
}
