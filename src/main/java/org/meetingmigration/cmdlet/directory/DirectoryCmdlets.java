package org.meetingmigration.cmdlet.directory;

import java.util.List;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Service;
import org.meetingmigration.cmdlet.client.SignInFile;
import org.meetingmigration.cmdlet.service.Pasted;
import org.meetingmigration.cmdlet.service.ServiceCommand;

/// All cmdlets of this package.
public final class DirectoryCmdlets {

    private static final Pasted GROUP = Pasted.refused(
            Parameter.string("Group"), "The service knows no groups: pipe the users of one into it instead.");

    private static final Pasted ASSIGNED =
            Pasted.refused(Parameter.object("AssignedLicenses"), "Name the licences with -Add and -Remove.");

    private DirectoryCmdlets() {}

    public static List<Command> all(Service service, SignInFile file) {
        return List.of(
                new ConnectMms(service, file),
                new DisconnectMms(service, file),
                new ServiceCommand(service, new GetCsTenant()),
                new ServiceCommand(service, new GetCsOnlineUser(), Pasted.DOMAIN_CONTROLLER, Pasted.LDAP_FILTER),
                moveCsUser(service),
                new ServiceCommand(service, new SetCsUserLicense(), Pasted.any("LicenseOptions"), ASSIGNED),
                new ServiceCommand(
                        service, new GrantCsTeamsUpgradePolicy(), Pasted.DOMAIN_CONTROLLER, GROUP, Pasted.any("Rank")),
                new ServiceCommand(service, new SetCsUser(), Pasted.DOMAIN_CONTROLLER),
                new ServiceCommand(service, new RemoveCsOnlineUser()),
                new ServiceCommand(service, new ImportCsOnlineUser()),
                new ServiceCommand(service, new ExportCsOnlineUser()),
                new ServiceCommand(service, new NewMmsToken()),
                new ServiceCommand(service, new GetMmsToken()),
                new ServiceCommand(service, new RemoveMmsToken()),
                new ServiceCommand(service, new GetMmsAuditLog()));
    }

    private static Command moveCsUser(Service service) {
        return new ServiceCommand(
                service,
                new MoveCsUser(),
                Pasted.any("Credential"),
                Pasted.flag("MoveToTeams"),
                Pasted.text("HostedMigrationOverrideUrl"),
                Pasted.text("TenantAdminUserName"),
                Pasted.flag("BypassAudioConferencingCheck"),
                Pasted.flag("BypassEnterpriseVoiceCheck"),
                Pasted.flag("MoveConferenceData"),
                Pasted.text("Report"),
                Pasted.text("ProxyPool"),
                Pasted.flag("UseLegacyMode"),
                Pasted.any("AccessTokens"),
                Pasted.flag("IgnoreBackendStoreException"),
                Pasted.DOMAIN_CONTROLLER);
    }
}
