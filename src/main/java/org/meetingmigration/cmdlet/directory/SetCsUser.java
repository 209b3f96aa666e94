package org.meetingmigration.cmdlet.directory;

import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.Effects;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;

/// `Set-CsUser`, as far as it concerns meetings.
final class SetCsUser implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Set-CsUser")
                .synopsis("Changes a user's SIP address, opt-out of automatic migration, and kind of meetings.")
                .parameters(
                        UserParameters.REQUIRED_IDENTITY,
                        Parameter.string("SipAddress").help("The new one, for example sip:ashaw@fabrikam.com."),
                        Parameter.bool("OptOut").help("Whether automatic migration leaves the user alone."),
                        Parameter.bool("PublicMeetings")
                                .help("Whether all meetings share one conference ID; else each has its own."),
                        Effects.PASS_THRU)
                .supportsShouldProcess()
                .example(
                        "Set-CsUser -Identity ashaw@contoso.com -OptOut $true",
                        "Leaves a user out of automatic migration.")
                .example(
                        "Set-CsUser ashaw@contoso.com -SipAddress sip:anne@contoso.com -PassThru",
                        "Changes the SIP address, and shows whether meetings follow.")
                .output(Effects.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var identity = UserParameters.identity(call);
        var sip = call.string("SipAddress");
        var optOut = call.bool("OptOut");
        var open = call.bool("PublicMeetings");
        if (sip.isEmpty() && optOut.isEmpty() && open.isEmpty()) {
            throw CmdletError.invalid("Nothing to set: give -SipAddress, -OptOut or -PublicMeetings.");
        }
        if (!call.confirm("Change " + identity)) {
            return;
        }
        // The SIP address last: the user may be named by the old one.
        optOut.ifPresent(value -> put(call, tenant, identity, "opt-out", new Body().set("optedOut", value)));
        open.ifPresent(value -> put(call, tenant, identity, "meetings", new Body().set("public", value)));
        sip.ifPresent(value -> put(call, tenant, identity, "sip-address", new Body().set("sipAddress", value)));
    }

    private static void put(Invocation call, Tenant tenant, String identity, String what, Body body) {
        Effects.report(call, tenant.put(UserParameters.user(identity, what), body));
    }
}
