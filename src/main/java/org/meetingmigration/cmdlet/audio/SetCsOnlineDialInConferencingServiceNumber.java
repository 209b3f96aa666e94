package org.meetingmigration.cmdlet.audio;

import java.util.List;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;

/// `Set-CsOnlineDialInConferencingServiceNumber`.
final class SetCsOnlineDialInConferencingServiceNumber implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Set-CsOnlineDialInConferencingServiceNumber")
                .synopsis("Sets the languages in which a number answers.")
                .parameters(
                        NumberShape.IDENTITY,
                        Parameter.string("PrimaryLanguage").help("For example da-DK."),
                        Parameter.strings("SecondaryLanguages").help("Up to four more."),
                        Parameter.flag("RestoreDefaultLanguages").help("Sets both back."),
                        Parameter.flag("PassThru").help("Gives the number."))
                .supportsShouldProcess()
                .example(
                        "Set-CsOnlineDialInConferencingServiceNumber +4589881234 -PrimaryLanguage da-DK"
                                + " -SecondaryLanguages en-GB,de-DE",
                        "Lets a number answer in Danish, English and German.")
                .output(NumberShape.TYPE, NumberShape.COLUMNS)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var number = Numbers.e164(call.string("Identity").orElse(""));
        var change = change(call);
        if (change.isEmpty()) {
            throw CmdletError.invalid("Nothing to set: give -PrimaryLanguage or -SecondaryLanguages.");
        }
        if (!call.confirm("Change the languages of " + number)) {
            return;
        }
        var changed = tenant.patch(Route.of("service-numbers", number), change);
        if (call.isSet("PassThru")) {
            call.emit(NumberShape.NUMBER.show(changed));
        }
    }

    private static Body change(Invocation call) {
        if (call.isSet("RestoreDefaultLanguages")) {
            return new Body().set("primaryLanguage", "").set("secondaryLanguages", List.of());
        }
        var change = new Body().setIf("primaryLanguage", call.string("PrimaryLanguage"));
        return call.isSet("SecondaryLanguages")
                ? change.set("secondaryLanguages", call.strings("SecondaryLanguages"))
                : change;
    }
}
