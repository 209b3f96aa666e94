package org.meetingmigration.cmdlet.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Names;
import tools.jackson.databind.JsonNode;

/// The service that the cmdlets of a session talk to. Which one that is, and with which token, changes with a
/// sign-in; nothing is looked up before the first request.
public final class Service {

    private final Supplier<Connection> configured;
    private final Optional<String> configuredTenant;
    private @Nullable RestClient client;
    private @Nullable String onlyTenant;

    /// @param configured asked at the first request
    /// @param tenant of `MMS_TENANT`
    public Service(Supplier<Connection> configured, Optional<String> tenant) {
        this.configured = configured;
        this.configuredTenant = tenant.filter(name -> !name.isBlank());
    }

    public synchronized RestClient rest() {
        if (client == null) {
            client = new RestClient(configured.get());
        }
        return client;
    }

    /// Everything that follows goes there.
    public synchronized void use(RestClient other) {
        client = other;
        onlyTenant = null;
    }

    /// The tenant that a command works in: the one it names, else the configured one, else the only one of the token.
    ///
    /// @throws CmdletError when the token is for several, naming them, or for none
    public synchronized String tenant(Optional<String> named) {
        var wanted = named.filter(name -> !name.isBlank()).or(() -> configuredTenant);
        if (wanted.isPresent()) {
            return wanted.get();
        }
        if (onlyTenant == null) {
            onlyTenant = only(tenants());
        }
        return onlyTenant;
    }

    /// Names of the tenants that the token opens.
    public List<String> tenants() {
        var names = new ArrayList<String>();
        var rest = rest();
        for (var item : rest.get(Route.of("me")).path("tenants")) {
            names.add(item.path("tenant").asString(""));
        }
        if (names.contains("*")) {
            names.clear();
            new Pages(rest::get, Route.of("tenants"))
                    .forEach(item -> names.add(item.path("tenant").asString("")));
        }
        return names;
    }

    private static String only(List<String> tenants) {
        if (tenants.size() == 1) {
            return tenants.getFirst();
        }
        if (tenants.isEmpty()) {
            throw new CmdletError("Your token is for no tenant. Ask for another.", CmdletError.Category.NOT_ALLOWED);
        }
        var shown = tenants.stream().limit(20).map(Names::brief).toList();
        throw CmdletError.invalid("Your token is for several tenants: " + String.join(", ", shown)
                + ". Say which with -Tenant, or set MMS_TENANT.");
    }

    /// The items of a list that belongs to no tenant.
    public Iterable<JsonNode> list(Route route) {
        return new Pages(rest()::get, route);
    }

    /// @param named see [#tenant(Optional)]
    public Tenant in(Optional<String> named) {
        return new Tenant(this, named);
    }
}
