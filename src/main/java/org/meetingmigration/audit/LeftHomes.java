package org.meetingmigration.audit;

import java.util.List;
import java.util.Locale;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.UserFilter;
import org.meetingmigration.migration.worker.Backends;

/// Which of a tenant's own hosts belong to a home that it has left: hosts of a provider that nothing is migrated to,
/// once nobody is homed there, nor `OnPremises`. As long as somebody still has to move, nothing is left.
final class LeftHomes {

    private final Directory directory;
    private final Backends backends;

    LeftHomes(Directory directory, Backends backends) {
        this.directory = directory;
        this.backends = backends;
    }

    /// Patterns as in [HostSettings#retired].
    List<String> hosts(String tenant) {
        var own = backends.hosts(tenant);
        if (own.isEmpty() || directory.countUsers(tenant, UserFilter.ALL) == 0 || lives(tenant, Home.ON_PREMISES)) {
            return List.of();
        }
        var targets = backends.providers(tenant);
        return own.entrySet().stream()
                .filter(entry -> !targets.contains(entry.getKey()) && !lives(tenant, new Home(entry.getKey())))
                .flatMap(entry -> entry.getValue().stream())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList();
    }

    private boolean lives(String tenant, Home home) {
        var there = new UserFilter(home, null, null, null, "", NumberKind.TOLL, "", "", "");
        return !directory.users(tenant, there, "", 1).isEmpty();
    }
}
