package org.meetingmigration.cmdlet.directory;

import java.util.Locale;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.Consent;
import org.meetingmigration.cmdlet.service.Effects;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;
import org.meetingmigration.terminal.DisplayText;

/// `Grant-CsTeamsUpgradePolicy`.
final class GrantCsTeamsUpgradePolicy implements ServiceCmdlet {

    private static final String NOTIFYING = "WithNotify";

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Grant-CsTeamsUpgradePolicy")
                .synopsis("Grants a user, or with -Global everybody without one, an upgrade policy.")
                .parameters(
                        UserParameters.IDENTITY,
                        Parameter.string("PolicyName")
                                .required()
                                .at(2)
                                .help(
                                        "Islands, SfBOnly, SfBWithTeamsCollab, SfBWithTeamsCollabAndMeetings, TeamsOnly or"
                                                + " UpgradeToTeams."),
                        Parameter.bool("MigrateMeetingsToTeams")
                                .help("Whether the user's meetings follow; $true when left out."),
                        Parameter.flag("Global")
                                .help("For the tenant; migrates nobody, and says whom it leaves behind."),
                        Parameter.flag("Force").help("With -Global: does not ask."),
                        Effects.PASS_THRU)
                .supportsShouldProcess()
                .example(
                        "Grant-CsTeamsUpgradePolicy -Identity ashaw@contoso.com -PolicyName UpgradeToTeams",
                        "Makes a user TeamsOnly; the meetings follow.")
                .example(
                        "Grant-CsTeamsUpgradePolicy -PolicyName TeamsOnly -Global -Force",
                        "Makes it the policy of the tenant, and says how to migrate the meetings.")
                .output(Effects.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var mode = mode(call);
        if (call.isSet("Global")) {
            grantToTenant(call, tenant, mode);
            return;
        }
        var identity = UserParameters.identity(call);
        if (!call.confirm("Grant " + mode + " to " + identity)) {
            return;
        }
        var body = new Body()
                .set("mode", mode)
                .set("migrateMeetings", call.bool("MigrateMeetingsToTeams").orElse(true));
        Effects.report(call, tenant.put(UserParameters.user(identity, "upgrade-policy"), body));
    }

    private static void grantToTenant(Invocation call, Tenant tenant, String mode) {
        if (call.isSet("Identity")) {
            throw CmdletError.invalid("Give -Identity or -Global, not both.");
        }
        if (!Consent.given(call, "Grant " + mode + " to the whole tenant", call.isSet("Force"))) {
            return;
        }
        var answer = tenant.put(Route.of("upgrade-policy"), new Body().set("mode", mode));
        var left = answer.path("usersLeftBehind").asLong(0);
        if (left > 0) {
            call.warn(left + " users are left behind. "
                    + DisplayText.safe(answer.path("explanation").asString("")) + " To migrate their meetings: "
                    + DisplayText.safe(answer.path("command").asString("")));
        }
    }

    private static String mode(Invocation call) {
        var name = call.string("PolicyName").orElse("");
        if (name.isBlank()) {
            throw CmdletError.invalid("-PolicyName is missing, for example TeamsOnly.");
        }
        if (name.equalsIgnoreCase("UpgradeToTeams")) {
            return "TeamsOnly";
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(NOTIFYING.toLowerCase(Locale.ROOT))) {
            call.warn("Users are not notified of an upgrade here; the policy is granted without.");
            return name.substring(0, name.length() - NOTIFYING.length());
        }
        return name;
    }
}
