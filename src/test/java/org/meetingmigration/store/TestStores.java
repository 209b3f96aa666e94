package org.meetingmigration.store;

import java.nio.file.Path;
import org.meetingmigration.directory.TenantSettings;

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
        var settings = old.value();
        var changed = new TenantSettings(
                enabled,
                settings.automaticallyMigrateUserMeetings(),
                settings.automaticallyReplaceAcpProvider(),
                settings.migrateOnSipAddressChange(),
                settings.migrateOnMeetingUrlChange(),
                settings.hold(),
                settings.whomToTell(),
                settings.fullUpdates(),
                settings.uniqueConferenceIds(),
                settings.upgradePolicy(),
                settings.meetingUrl(),
                settings.statusKept());
        if (!store.directory().saveSettings(tenant, changed, old.version())) {
            throw new AssertionError("Somebody else changed the settings");
        }
    }
}
