package org.meetingmigration.cmdlet.client;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.Secret;
import org.meetingmigration.cmdlet.SignIn;

/// Signs in to the service with a token that the person typed as the password. The session object names the
/// connection by a number; the token stays here.
public final class ServiceSignIn implements SignIn {

    private static final String TYPE = "PSSession";

    private final Service service;
    private final Map<String, RestClient> opened = new ConcurrentHashMap<>();

    public ServiceSignIn(Service service) {
        this.service = service;
    }

    @Override
    public PsObject open(Optional<PsObject> credential, Optional<String> address) {
        var current = service.rest().connection();
        var wanted = address.map(ServiceAddress::of).orElse(current.address());
        var own = wanted.equals(current.address()) ? current.token() : Optional.<Secret>empty();
        var client = new RestClient(new Connection(
                wanted, credential.flatMap(ServiceSignIn::password).or(() -> own)));
        var me = client.get(Route.of("me"));
        var id = UUID.randomUUID().toString();
        opened.put(id, client);
        return PsObject.of(TYPE)
                .with("InstanceId", id)
                .with("Name", me.path("name").asString(""))
                .with("ComputerName", wanted.base())
                .with("State", "Opened");
    }

    private static Optional<Secret> password(PsObject credential) {
        return switch (credential.get("Password")) {
            case Secret secret ->
                Optional.of(secret).filter(text -> !text.reveal().isBlank());
            case String text when !text.isBlank() -> Optional.of(new Secret(text));
            case null, default -> Optional.empty();
        };
    }

    @Override
    public void use(PsObject session) {
        var id = session.get("InstanceId");
        var client = id instanceof String text ? opened.get(text) : null;
        if (client == null) {
            throw CmdletError.invalid("That is no session. Make one with: $session = New-CsOnlineSession");
        }
        service.use(client);
    }
}
