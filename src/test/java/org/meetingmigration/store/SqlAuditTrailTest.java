package org.meetingmigration.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.administration.AuditTrail;
import org.meetingmigration.administration.AuditTrailContract;

class SqlAuditTrailTest extends AuditTrailContract {

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
    protected AuditTrail trail() {
        return store.auditTrail();
    }
}
