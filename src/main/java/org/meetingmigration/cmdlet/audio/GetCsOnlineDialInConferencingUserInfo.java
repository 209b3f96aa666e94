package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;
import tools.jackson.databind.JsonNode;

/// `Get-CsOnlineDialInConferencingUserInfo`.
final class GetCsOnlineDialInConferencingUserInfo implements ServiceCmdlet {

    private static final int USUAL = 100;

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Get-CsOnlineDialInConferencingUserInfo")
                .synopsis("Searches users by how their meetings are reached by phone.")
                .parameters(
                        UserParameters.IDENTITY,
                        Parameter.choice(
                                        "Select",
                                        "DialInConferencingOn",
                                        "DialInConferencingOff",
                                        "ConferencingProviderMS",
                                        "ConferencingProviderOther",
                                        "ReadyForMigrationToCPC",
                                        "NoFilter")
                                .help("Which users."),
                        Parameter.string("SearchQuery").help("Part of UPN, SIP address or display name."),
                        Parameter.number("Skip").help("Leaves out so many at the start."),
                        Parameter.number("First").help("At most so many; 100 when left out."))
                .example(
                        "Get-CsOnlineDialInConferencingUserInfo -Select ReadyForMigrationToCPC",
                        "Shows licensed users of third-party providers.")
                .output(AudioUsers.DIAL_IN.type())
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var identity = call.string("Identity");
        if (identity.isPresent()) {
            call.emit(info(tenant.get(UserParameters.user(identity.get()))));
            return;
        }
        var select = call.string("Select").orElse("NoFilter");
        int skip = call.number("Skip").orElse(0);
        int left = call.number("First").orElse(USUAL);
        var users = tenant.list(route(select).with("search", call.string("SearchQuery")))
                .iterator();
        while (left > 0 && users.hasNext()) {
            var user = users.next();
            boolean off = AudioUsers.provider(user) == AudioUsers.Provider.NoProvider;
            boolean wanted = off || !select.equals("DialInConferencingOff");
            if (wanted && skip-- <= 0) {
                call.emit(info(user));
                left--;
            }
        }
    }

    private static Route route(String select) {
        var users = Route.of("users");
        return switch (select) {
            case "DialInConferencingOn", "ConferencingProviderMS" -> users.with("audio", "own");
            case "DialInConferencingOff" -> users.with("audio", "none");
            case "ConferencingProviderOther" -> users.with("audio", "third-party");
            case "ReadyForMigrationToCPC" -> users.with("audio", "third-party").with("licensed", "true");
            default -> users;
        };
    }

    private static PsObject info(JsonNode user) {
        return AudioUsers.DIAL_IN.show(user).with("Provider", AudioUsers.provider(user));
    }
}
