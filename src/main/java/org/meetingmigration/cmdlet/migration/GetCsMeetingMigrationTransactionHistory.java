package org.meetingmigration.cmdlet.migration;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;

/// `Get-CsMeetingMigrationTransactionHistory`: the ledger of a user.
final class GetCsMeetingMigrationTransactionHistory implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Get-CsMeetingMigrationTransactionHistory")
                .synopsis("Shows what became of each meeting of a user, in each migration.")
                .parameters(
                        UserParameters.REQUIRED_IDENTITY,
                        CorrelationId.PARAMETER.help("Only this migration."),
                        Parameter.dateTime("StartTime").help("Only what was done at or after this moment."),
                        Parameter.dateTime("EndTime").help("Only what was done at or before this moment."),
                        UserParameters.RESULT_SIZE)
                .example(
                        "Get-CsMeetingMigrationTransactionHistory -Identity ashaw@contoso.com",
                        "Shows all meetings of a user.")
                .example(
                        "Get-CsMeetingMigrationTransactionHistory ashaw@contoso.com | Where Outcome -eq Failed"
                                + " | Format-List Uid,Reason,Advice",
                        "Shows which meetings failed, and what to do.")
                .output(LedgerShape.TYPE, LedgerShape.COLUMNS)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var route = GetCsMeetingMigrationStatus.within(UserParameters.user(call, "meetings"), call);
        var request = call.string(CorrelationId.NAME);
        if (request.isEmpty()) {
            UserParameters.emit(call, tenant.list(UserParameters.limited(route, call)), LedgerShape.ROW);
            return;
        }
        // The rows of one request, but only if it is one of that user.
        var wanted = request.get();
        for (var row : tenant.list(route)) {
            if (wanted.equalsIgnoreCase(row.path("correlationId").asString(""))) {
                call.emit(LedgerShape.ROW.show(row));
            }
        }
    }
}
