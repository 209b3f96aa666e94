package org.meetingmigration.cmdlet.migration;

import java.util.List;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Service;
import org.meetingmigration.cmdlet.service.Pasted;
import org.meetingmigration.cmdlet.service.ServiceCommand;

/// All cmdlets of this package.
public final class MigrationCmdlets {

    private MigrationCmdlets() {}

    public static List<Command> all(Service service) {
        return List.of(
                new ServiceCommand(service, new GetCsMeetingMigrationStatus(), Pasted.AS_JOB, Pasted.DOMAIN_CONTROLLER),
                new ServiceCommand(
                        service,
                        new StartCsExMeetingMigration(),
                        Pasted.any("EnqueueSourceType"),
                        Pasted.flag("CleanupSipDisabled")),
                new ServiceCommand(service, new StopCsExMeetingMigration()),
                new ServiceCommand(service, new UndoCsExMeetingMigration()),
                new ServiceCommand(service, new GetCsMeetingMigrationTransactionHistory()),
                new ServiceCommand(
                        service,
                        new GetCsTenantMigrationConfiguration(),
                        Pasted.LOCAL_STORE,
                        Pasted.refused(Parameter.string("Filter"), "There is only one; leave -Filter out.")),
                new ServiceCommand(service, new SetCsTenantMigrationConfiguration(), Pasted.FORCE, Pasted.INSTANCE));
    }
}
