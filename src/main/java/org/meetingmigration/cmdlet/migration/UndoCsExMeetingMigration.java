package org.meetingmigration.cmdlet.migration;

import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.UserParameters;

/// `Undo-CsExMeetingMigration`, which the original does not have.
final class UndoCsExMeetingMigration implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Undo-CsExMeetingMigration")
                .synopsis("Restores what a migration replaced. Meetings that somebody edited since are left and"
                        + " reported.")
                .parameters(
                        UserParameters.IDENTITY.help("The user whose latest migration is taken back."),
                        CorrelationId.PARAMETER,
                        Parameter.string("Meeting").alias("Uid").help("UID of the one meeting to restore; else all."),
                        Parameter.flag("PassThru").help("Gives the request that restores."))
                .supportsShouldProcess()
                .example("Undo-CsExMeetingMigration -Identity ashaw@contoso.com", "Takes back the latest migration.")
                .example(
                        "Undo-CsExMeetingMigration -CorrelationId 5f0c3b1e-8a52-4c0d-9c5e-0d7a3f1b2c4d -WhatIf",
                        "Shows which meetings would be restored.")
                .output(RequestShape.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var request = call.string(CorrelationId.NAME).orElseGet(() -> latest(call, tenant));
        var meeting = call.string("Meeting");
        if (call.whatIf()) {
            show(call, tenant, request, meeting.orElse(""));
            return;
        }
        if (!call.confirm("Take back the migration " + request
                + meeting.map(uid -> " of " + uid).orElse(""))) {
            return;
        }
        var undo = tenant.post(Route.of("requests", request, "undo"), new Body().setIf("meeting", meeting));
        call.verbose("Request " + undo.path("correlationId").asString("") + " restores the meetings.");
        if (call.isSet("PassThru")) {
            call.emit(RequestShape.STATUS.show(undo));
        }
    }

    private static String latest(Invocation call, Tenant tenant) {
        var identity = UserParameters.identity(call);
        for (var request : tenant.list(Route.of("requests").with("identity", identity))) {
            boolean changed = request.path("succeededMeeting").asLong(0) > 0;
            if (changed && !request.path("migrationType").asString("").equals("Undo")) {
                return request.path("correlationId").asString("");
            }
        }
        throw CmdletError.notFound(
                "No migration of " + identity + " changed a meeting, so there is nothing to restore.");
    }

    private static void show(Invocation call, Tenant tenant, String request, String meeting) {
        for (var row : tenant.list(Route.of("requests", request, "meetings"))) {
            boolean chosen = meeting.isEmpty() || meeting.equals(row.path("uid").asString(""));
            if (chosen && row.path("outcome").asString("").equals("Migrated")) {
                call.emit(LedgerShape.ROW.show(row));
            }
        }
    }
}
