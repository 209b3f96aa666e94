package org.meetingmigration.cmdlet.audio;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Service;
import org.meetingmigration.cmdlet.service.Pasted;
import org.meetingmigration.cmdlet.service.ServiceCommand;

/// All cmdlets of this package.
public final class AudioCmdlets {

    private static final Pasted FILTER = Pasted.refused(Parameter.object("Filter"), "Pipe into Where-Object instead.");

    private static final Pasted[] MAIL = {
        Pasted.flag("AllowPSTNOnlyMeetings"),
        Pasted.RESET_LEADER_PIN,
        Pasted.SEND_EMAIL,
        Pasted.SEND_EMAIL_TO,
        Pasted.SEND_EMAIL_FROM,
        Pasted.SEND_EMAIL_FROM_NAME,
        Pasted.FORCE,
        Pasted.AS_JOB,
        Pasted.TENANT_DOMAIN,
        Pasted.DOMAIN_CONTROLLER
    };

    private AudioCmdlets() {}

    /// @param betweenLooks how often `-Wait` looks how far the service is
    public static List<Command> all(Service service, Duration betweenLooks) {
        return Stream.of(
                        settings(service),
                        users(service),
                        providers(service),
                        bridges(service),
                        numbers(service),
                        retirements(service, betweenLooks))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Command> settings(Service service) {
        return List.of(
                new ServiceCommand(
                        service, new GetCsOnlineDialInConferencingTenantSettings(), FILTER, Pasted.LOCAL_STORE),
                new ServiceCommand(service, new SetCsOnlineDialInConferencingTenantSettings(), MeaninglessSettings.ALL),
                new ServiceCommand(service, new RemoveCsOnlineDialInConferencingTenantSettings()),
                new ServiceCommand(service, new UpdateCsTenantMeetingUrl()));
    }

    private static List<Command> users(Service service) {
        return List.of(
                new ServiceCommand(
                        service,
                        new GetCsOnlineDialInConferencingUser(),
                        Pasted.LDAP_FILTER,
                        Pasted.FORCE,
                        Pasted.TENANT_DOMAIN,
                        Pasted.DOMAIN_CONTROLLER),
                new ServiceCommand(service, new SetCsOnlineDialInConferencingUser(), MAIL),
                new ServiceCommand(service, new EnableCsOnlineDialInConferencingUser(), MAIL),
                new ServiceCommand(service, new DisableCsOnlineDialInConferencingUser(), MAIL),
                new ServiceCommand(service, new GetCsOnlineDialInConferencingUserState(), Pasted.FORCE),
                new ServiceCommand(
                        service,
                        new GetCsOnlineDialInConferencingUserInfo(),
                        FILTER,
                        Pasted.refused(
                                Parameter.flag("SortDescending"),
                                "Pipe into Sort-Object UserPrincipalName -Descending instead.")),
                new ServiceCommand(
                        service,
                        new SetCsOnlineDialInConferencingUserDefaultNumber(),
                        byPlace("CountryOrRegion"),
                        byPlace("AreaOrState"),
                        byPlace("CapitalOrMajorCity")));
    }

    private static Pasted byPlace(String name) {
        return Pasted.refused(
                Parameter.string(name), "The service does not know where users are: name the bridge and -FromNumber.");
    }

    private static List<Command> providers(Service service) {
        return List.of(
                new ServiceCommand(service, new GetCsUserAcp(), FILTER, Pasted.DOMAIN_CONTROLLER),
                new ServiceCommand(service, new SetCsUserAcp(), Pasted.any("IsDefault"), Pasted.DOMAIN_CONTROLLER),
                new ServiceCommand(service, new RemoveCsUserAcp(), Pasted.any("Domain"), Pasted.any("Name")));
    }

    private static List<Command> bridges(Service service) {
        return List.of(
                new ServiceCommand(
                        service, new GetCsOnlineDialInConferencingBridge(), Pasted.FORCE, Pasted.TENANT_DOMAIN),
                new ServiceCommand(
                        service,
                        new SetCsOnlineDialInConferencingBridge(),
                        Pasted.INSTANCE,
                        Pasted.FORCE,
                        Pasted.TENANT_DOMAIN),
                new ServiceCommand(service, new NewCsOnlineDialInConferencingBridge()));
    }

    private static List<Command> numbers(Service service) {
        return List.of(
                new ServiceCommand(service, new GetCsOnlineDialInConferencingServiceNumber(), Pasted.FORCE),
                new ServiceCommand(service, new NewCsOnlineDialInConferencingServiceNumber()),
                new ServiceCommand(
                        service, new RegisterCsOnlineDialInConferencingServiceNumber(), Pasted.INSTANCE, Pasted.FORCE),
                new ServiceCommand(
                        service,
                        new UnregisterCsOnlineDialInConferencingServiceNumber(),
                        Pasted.refused(
                                Parameter.flag("RemoveDefaultServiceNumber"),
                                "Give the bridge another default first: Set-CsOnlineDialInConferencingBridge"
                                        + " -DefaultServiceNumber.")),
                new ServiceCommand(
                        service, new SetCsOnlineDialInConferencingServiceNumber(), Pasted.INSTANCE, Pasted.FORCE));
    }

    private static List<Command> retirements(Service service, Duration betweenLooks) {
        return List.of(
                new ServiceCommand(service, new StartCsServiceNumberRetirement(betweenLooks)),
                new ServiceCommand(service, new GetCsServiceNumberRetirement()),
                new ServiceCommand(service, new StopCsServiceNumberRetirement()));
    }
}
