package org.meetingmigration.cmdlet.migration;

import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.Parameter.Pipe;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.Shape;
import org.meetingmigration.cmdlet.service.UserParameters;

/// `Get-CsMeetingMigrationStatus`. The dates are those of the last change, as product rules have it.
final class GetCsMeetingMigrationStatus implements ServiceCmdlet {

    private static final Shape SUMMARY = Shape.of("MeetingMigrationSummary").with("State", "UserCount");

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Get-CsMeetingMigrationStatus")
                .synopsis("Shows migrations: one object for each request, newest first, or how many users are in"
                        + " which state.")
                .parameters(
                        Parameter.string("Identity")
                                .alias("UserId", "UserPrincipalName")
                                .at(1)
                                .from(Pipe.VALUE_OR_PROPERTY)
                                .help("Only migrations of this user: UPN, SIP address, object id or display name."),
                        Parameter.dateTime("StartTime").help("Only those that changed at or after this moment."),
                        Parameter.dateTime("EndTime").help("Only those that changed at or before this moment."),
                        Parameter.choice("State", RequestShape.STATES).help("Only those in this state."),
                        Parameter.string("MigrationType")
                                .help("Only those of this type, for example ToSameType or AllToTeams."),
                        Parameter.flag("SummaryOnly").help("Only the number of users in each state."),
                        UserParameters.RESULT_SIZE)
                .example("Get-CsMeetingMigrationStatus -SummaryOnly", "Counts the users in each state.")
                .example(
                        "Get-CsMeetingMigrationStatus -StartTime \"10/1/2016\" -EndTime \"10/8/2016\"",
                        "Shows what changed in a week.")
                .example("Get-CsMeetingMigrationStatus -UserId \"ashaw@contoso.com\"", "Shows a user's migrations.")
                .example(
                        "Get-CsMeetingMigrationStatus | Where {$_.State -eq \"Failed\"}"
                                + " | Format-Table UserId,LastErrorMessage",
                        "Shows whose migration failed, and why.")
                .output(RequestShape.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        if (call.isSet("SummaryOnly")) {
            summarise(call, tenant);
            return;
        }
        var route = within(Route.of("requests"), call)
                .with("identity", call.string("Identity"))
                .with("state", call.string("State"))
                .with("migrationType", call.string("MigrationType"));
        UserParameters.emit(call, tenant.list(UserParameters.limited(route, call)), RequestShape.STATUS);
    }

    private static void summarise(Invocation call, Tenant tenant) {
        if (call.isSet("Identity") || call.isSet("MigrationType")) {
            throw CmdletError.invalid(
                    "-SummaryOnly counts all users: leave out -Identity and -MigrationType, or leave out -SummaryOnly.");
        }
        var state = call.string("State").orElse("");
        for (var row : tenant.get(within(Route.of("requests", "summary"), call)).path("items")) {
            if (state.isEmpty() || state.equals(row.path("state").asString(""))) {
                call.emit(SUMMARY.show(row));
            }
        }
    }

    static Route within(Route route, Invocation call) {
        return route.with("startTime", call.instant("StartTime")).with("endTime", call.instant("EndTime"));
    }
}
