package org.meetingmigration.migration.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meetingmigration.joinblock.link.LinkCatalogue;

/// Which links a tenant's meetings may have.
public final class TenantLinks {

    private TenantLinks() {}

    /// Knows the tenant's own hosts, and those of every provider that it migrates to, so that migrated meetings are
    /// known again.
    public static LinkCatalogue of(Backends backends, String tenant) {
        Map<String, List<String>> hosts = new LinkedHashMap<>();
        backends.hosts(tenant).forEach((provider, own) -> hosts.put(provider, new ArrayList<>(own)));
        backends.providers(tenant)
                .forEach(name -> hosts.computeIfAbsent(name, provider -> new ArrayList<>())
                        .add(Plans.hostOf(backends.provider(tenant, name))));
        return hosts.isEmpty()
                ? LinkCatalogue.standard()
                : LinkCatalogue.standard().withHosts(hosts);
    }
}
