package org.meetingmigration.cmdlet.audio;

import java.util.List;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;
import tools.jackson.databind.JsonNode;

/// `Get-CsOnlineDialInConferencingUserState`.
final class GetCsOnlineDialInConferencingUserState implements ServiceCmdlet {

    private static final String TYPE = "DialInConferencingUserState";

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Get-CsOnlineDialInConferencingUserState")
                .synopsis("Shows who carries the calls of users, and whether they are licensed.")
                .parameters(
                        UserParameters.IDENTITY,
                        Parameter.choice("Provider", "AllProviders", "NoProviders", "Microsoft", "ThirdParty")
                                .help("Only users of it; Microsoft is the own bridge."),
                        Parameter.strings("LicenseState").help("Licensed, NoLicense, or both."),
                        UserParameters.RESULT_SIZE)
                .example(
                        "Get-CsOnlineDialInConferencingUserState -Provider ThirdParty -LicenseState Licensed",
                        "Shows users of other providers who could come onto the own bridge.")
                .output(TYPE, "UserPrincipalName", "Provider", "LicenseState", "DisplayName")
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var identity = call.string("Identity");
        if (identity.isPresent()) {
            call.emit(state(tenant.get(UserParameters.user(identity.get()))));
            return;
        }
        var route = Route.of("users")
                .with("audio", audio(call.string("Provider").orElse("AllProviders")))
                .with("licensed", licensed(call.strings("LicenseState")));
        int left = call.number("ResultSize").orElse(Integer.MAX_VALUE);
        var users = tenant.list(UserParameters.limited(route, call)).iterator();
        while (left-- > 0 && users.hasNext()) {
            call.emit(state(users.next()));
        }
    }

    private static String audio(String provider) {
        return switch (provider) {
            case "NoProviders" -> "none";
            case "Microsoft" -> "own";
            case "ThirdParty" -> "third-party";
            default -> "";
        };
    }

    private static String licensed(List<String> states) {
        boolean with = states.stream().anyMatch("Licensed"::equalsIgnoreCase);
        boolean without = states.stream().anyMatch("NoLicense"::equalsIgnoreCase);
        return with == without ? "" : String.valueOf(with);
    }

    private static PsObject state(JsonNode user) {
        return PsObject.of(TYPE)
                .with("Identity", user.path("id").asString(""))
                .with("UserPrincipalName", user.path("userPrincipalName").asString(""))
                .with("DisplayName", user.path("displayName").asString(""))
                .with("SipAddress", user.path("sipAddress").asString(""))
                .with("Provider", AudioUsers.provider(user))
                .with("LicenseState", AudioUsers.isLicensed(user) ? "Licensed" : "NoLicense");
    }
}
