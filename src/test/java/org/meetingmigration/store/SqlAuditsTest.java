package org.meetingmigration.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.audit.Audits;
import org.meetingmigration.audit.AuditsContract;

class SqlAuditsTest extends AuditsContract {

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
    protected Audits audits() {
        return store.audits();
    }
}
