package org.meetingmigration.cmdlet.audio;

import java.util.Locale;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.BulkEffects;
import org.meetingmigration.cmdlet.service.Effects;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;

/// `Set-CsOnlineDialInConferencingUserDefaultNumber`.
final class SetCsOnlineDialInConferencingUserDefaultNumber implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Set-CsOnlineDialInConferencingUserDefaultNumber")
                .synopsis("Gives everybody who has a default number another one.")
                .parameters(
                        Parameter.string("FromNumber")
                                .help("The number that users have now; $null, or left out: users without one."),
                        Parameter.string("ToNumber").required().help("The number that they get."),
                        Parameter.string("NumberType").required().help("Toll, or TollFree (also \"Toll-Free\")."),
                        AudioParameters.BRIDGE_ID,
                        AudioParameters.BRIDGE_NAME,
                        Parameter.flag("RescheduleMeetings").help("Migrates their meetings, too."),
                        AudioParameters.FORCE,
                        Effects.PASS_THRU.help("Gives how many users were changed, and how many have a request."))
                .supportsShouldProcess()
                .example(
                        "Set-CsOnlineDialInConferencingUserDefaultNumber -FromNumber +4589881234 -ToNumber +4589885678"
                                + " -NumberType Toll -BridgeName Denmark -RescheduleMeetings -PassThru",
                        "Replaces a number for everybody, in their meetings too.")
                .output(BulkEffects.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var to = Numbers.e164(call.string("ToNumber").orElse(""));
        var bridge = AudioParameters.bridge(call)
                .orElseThrow(() -> CmdletError.invalid("Name the bridge with -BridgeName or -BridgeId."));
        var from = call.string("FromNumber").map(Numbers::e164).filter(number -> !number.isEmpty());
        var body = new Body()
                .set("from", from.orElse(null))
                .set("to", to)
                .set("kind", kind(call.string("NumberType").orElse("")))
                .set("bridge", bridge)
                .set("reschedule", call.isSet("RescheduleMeetings"));
        var whom = from.map(number -> " of everybody with " + number).orElse(" of everybody without one");
        if (call.isSet("Force") && !call.whatIf() || call.confirm("Change to " + to + " the default number" + whom)) {
            BulkEffects.report(call, tenant.post(Route.of("default-number-changes"), body));
        }
    }

    /// @return as the API has it
    static String kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT).replaceAll("[-_]", "")) {
            case "toll" -> "TOLL";
            case "tollfree" -> "TOLL_FREE";
            default -> throw CmdletError.invalid("-NumberType is Toll or TollFree.");
        };
    }
}
