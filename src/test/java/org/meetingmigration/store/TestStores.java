package org.meetingmigration.store;

import java.nio.file.Path;

/// Stores with two tenants.
final class TestStores {

    private TestStores() {}

    static Store open(Path directory) {
        var store = Store.open(StoreConfig.embedded(directory.resolve("mms-data")));
        store.directory().addTenant("contoso");
        store.directory().addTenant("fabrikam");
        return store;
    }

    static void switchMigration(Store store, String tenant, boolean enabled) {
        var old = store.directory().settings(tenant);
        var changed = old.value().withMeetingMigrationEnabled(enabled);
        if (!store.directory().saveSettings(tenant, changed, old.version())) {
            throw new AssertionError("Somebody else changed the settings");
        }
    }
}
