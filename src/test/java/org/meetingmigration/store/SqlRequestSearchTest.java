package org.meetingmigration.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.migration.request.RequestHistory;
import org.meetingmigration.migration.request.RequestSearchContract;

class SqlRequestSearchTest extends RequestSearchContract {

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
    protected RequestHistory history() {
        return new SqlRequestHistory(store);
    }
}
