package org.meetingmigration.cmdlet.directory;

import java.util.List;
import java.util.Locale;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.Consent;
import org.meetingmigration.cmdlet.service.Effects;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;

/// `Move-CsUser`. The service is told the home; where that runs is nothing it needs to know.
final class MoveCsUser implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Move-CsUser")
                .synopsis("Moves a user's conferencing to another home; the user's meetings follow.")
                .parameters(
                        UserParameters.IDENTITY,
                        Parameter.string("UserList").help("A file with a user in each line, instead of -Identity."),
                        Parameter.string("Target")
                                .required()
                                .at(2)
                                .help("Online or sipfed.online.lync.com; OnPremises or the FQDN of a pool; or the name"
                                        + " of a provider of the tenant, for example jitsi."),
                        Parameter.flag("Force").help("Leaves the user's meetings behind."),
                        Effects.PASS_THRU)
                .supportsShouldProcess()
                .example(
                        "Move-CsUser -Identity ashaw@contoso.com -Target sipfed.online.lync.com",
                        "Moves a user online.")
                .example("Move-CsUser -UserList users.txt -Target jitsi -PassThru", "Moves everybody in a file.")
                .output(Effects.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var target = home(call.string("Target").orElse(""));
        for (var user : users(call)) {
            if (agreed(call, user, target)) {
                move(call, tenant, user, target);
            }
        }
    }

    private static List<String> users(Invocation call) {
        var list = call.string("UserList");
        if (list.isEmpty()) {
            return List.of(UserParameters.identity(call));
        }
        if (call.isSet("Identity")) {
            throw CmdletError.invalid("Give -Identity or -UserList, not both.");
        }
        return UserList.read(list.get());
    }

    private static boolean agreed(Invocation call, String user, String target) {
        if (call.isSet("Force")) {
            return Consent.given(call, "Move " + user + " to " + target + " and leave all meetings behind", false);
        }
        return call.confirm("Move " + user + " to " + target);
    }

    private static void move(Invocation call, Tenant tenant, String user, String target) {
        var body = new Body().set("target", target).set("force", call.isSet("Force"));
        try {
            Effects.report(call, tenant.post(UserParameters.user(user, "move"), body));
        } catch (CmdletError e) {
            if (!call.isSet("UserList") || e.category() != CmdletError.Category.NOT_FOUND) {
                throw e;
            }
            call.error(e);
        }
    }

    /// Any host name but that of the cloud is a pool's.
    private static String home(String target) {
        var lower = target.toLowerCase(Locale.ROOT);
        boolean cloud = lower.startsWith("sipfed.online.") || lower.startsWith("sipfed.") && lower.endsWith("lync.com");
        if (lower.equals("online") || cloud) {
            return "Online";
        }
        return lower.equals("onpremises") || lower.indexOf('.') >= 0 ? "OnPremises" : target;
    }
}
