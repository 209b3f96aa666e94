package org.meetingmigration.cmdlet.directory;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.Shape;
import org.meetingmigration.cmdlet.service.UserParameters;

/// Who changed what.
final class GetMmsAuditLog implements ServiceCmdlet {

    private static final Shape ENTRY = Shape.of("MmsAuditEntry")
            .with("Number")
            .moments("At")
            .with("Actor", "Action", "Subject", "SubjectName", "Detail", "Verdict", "Reason", "Explanation")
            .from("CorrelationId", "request");

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Get-MmsAuditLog")
                .synopsis("Shows who changed what, and what the policy made of it, newest first.")
                .parameters(
                        Parameter.string("Subject")
                                .at(1)
                                .help("Only what concerns this user, bridge or number; tenant for its settings."),
                        UserParameters.RESULT_SIZE)
                .example("Get-MmsAuditLog -ResultSize 20", "Shows the latest twenty changes.")
                .example(
                        "Get-MmsAuditLog | Where Verdict -eq Ignored | Format-List At,Action,SubjectName,Explanation",
                        "Shows which changes migrated nothing, and why.")
                .output(ENTRY.type(), "At", "Actor", "Action", "SubjectName")
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var route = Route.of("audit").with("subject", call.string("Subject"));
        UserParameters.emit(call, tenant.list(UserParameters.limited(route, call)), ENTRY);
    }
}
