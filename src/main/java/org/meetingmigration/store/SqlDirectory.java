package org.meetingmigration.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.ServiceNumber;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.directory.User;
import org.meetingmigration.directory.UserFilter;

/// The directory in SQL.
final class SqlDirectory implements Directory {

    private final TenantTable tenants;
    private final UserTable users;
    private final BridgeTable bridges;

    SqlDirectory(Database database) {
        this.tenants = new TenantTable(database);
        this.users = new UserTable(database);
        this.bridges = new BridgeTable(database);
    }

    @Override
    public List<String> tenants() {
        return tenants.ids();
    }

    @Override
    public void addTenant(String tenant) {
        tenants.add(tenant);
    }

    @Override
    public Versioned<TenantSettings> settings(String tenant) {
        return tenants.settings(tenant);
    }

    @Override
    public boolean saveSettings(String tenant, TenantSettings settings, long expected) {
        return tenants.save(tenant, settings, expected);
    }

    @Override
    public Optional<User> user(String tenant, String identity) {
        return users.named(tenant, identity);
    }

    @Override
    public List<User> users(String tenant, UserFilter filter, String after, int limit) {
        return users.page(tenant, filter, after, limit);
    }

    @Override
    public void forEachUser(String tenant, UserFilter filter, Consumer<User> visitor) {
        users.forEach(tenant, filter, visitor);
    }

    @Override
    public long countUsers(String tenant, UserFilter filter) {
        return users.count(tenant, filter);
    }

    @Override
    public void saveUsers(List<User> changed) {
        users.save(changed);
    }

    @Override
    public void removeUser(String tenant, String id) {
        users.remove(tenant, id);
    }

    @Override
    public List<Bridge> bridges(String tenant) {
        return bridges.bridges(tenant);
    }

    @Override
    public void saveBridge(Bridge bridge) {
        bridges.save(bridge);
    }

    @Override
    public List<ServiceNumber> numbers(String tenant) {
        return bridges.numbers(tenant);
    }

    @Override
    public void saveNumber(ServiceNumber number) {
        bridges.save(number);
    }

    @Override
    public void removeNumber(String tenant, String number) {
        bridges.removeNumber(tenant, number);
    }
}
