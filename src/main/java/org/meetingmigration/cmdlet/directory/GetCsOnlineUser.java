package org.meetingmigration.cmdlet.directory;

import java.util.Optional;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.ScriptBlock;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;

/// `Get-CsOnlineUser`.
final class GetCsOnlineUser implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Get-CsOnlineUser")
                .aliases("Get-CsUser")
                .synopsis("Shows users of the tenant.")
                .parameters(
                        UserParameters.IDENTITY,
                        Parameter.object("Filter")
                                .help("A condition on properties in braces or quotes, for example"
                                        + " {Home -eq 'OnPremises' -and OptedOut -eq $false}."),
                        Parameter.string("Search").help("Part of UPN, SIP address or display name."),
                        UserParameters.RESULT_SIZE)
                .example("Get-CsOnlineUser -Identity ashaw@contoso.com | Format-List", "Shows all about a user.")
                .example(
                        "Get-CsOnlineUser -Filter {TeamsUpgradeEffectiveMode -eq 'TeamsOnly'} -ResultSize 10",
                        "Shows the first ten users of a mode.")
                .example(
                        "Get-CsOnlineUser -Filter {Home -eq 'OnPremises'} | Move-CsUser -Target Online -Confirm:$false",
                        "Moves everybody who is on premises.")
                .output(UserShape.TYPE, UserShape.COLUMNS)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var identity = call.string("Identity");
        if (identity.isPresent()) {
            call.emit(UserShape.USER.show(tenant.get(UserParameters.user(identity.get()))));
            return;
        }
        var search = Route.of("users").with("search", call.string("Search"));
        var filter = filter(call);
        if (filter.isEmpty()) {
            UserParameters.emit(call, tenant.list(UserParameters.limited(search, call)), UserShape.USER);
            return;
        }
        emitMatching(call, tenant, filter.get().narrow(search), filter.get());
    }

    private static void emitMatching(Invocation call, Tenant tenant, Route route, UserFilter filter) {
        int left = call.number("ResultSize").orElse(Integer.MAX_VALUE);
        var users = tenant.list(route).iterator();
        while (left > 0 && users.hasNext()) {
            var user = UserShape.USER.show(users.next());
            if (filter.matches(user)) {
                call.emit(user);
                left--;
            }
        }
    }

    private static Optional<UserFilter> filter(Invocation call) {
        return switch (call.value("Filter")) {
            case null -> Optional.empty();
            case ScriptBlock block -> Optional.of(UserFilter.of(block.text()));
            case String text -> Optional.of(UserFilter.of(text));
            default -> throw CmdletError.invalid("-Filter takes a condition in braces: {Home -eq 'OnPremises'}");
        };
    }
}
