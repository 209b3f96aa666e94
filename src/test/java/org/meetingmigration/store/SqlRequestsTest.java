package org.meetingmigration.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.migration.request.RequestsContract;

class SqlRequestsTest extends RequestsContract {

    @TempDir
    Path temp;

    private Store store;

    @BeforeEach
    void open() {
        store = TestStores.open(temp);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Requests requests() {
        return store.requests();
    }

    @Override
    protected void switchMigration(String tenant, boolean enabled) {
        TestStores.switchMigration(store, tenant, enabled);
    }
}
