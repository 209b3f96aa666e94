package org.meetingmigration.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.administration.RetirementStore;
import org.meetingmigration.administration.RetirementStoreContract;

class SqlRetirementsTest extends RetirementStoreContract {

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
    protected RetirementStore store() {
        return store.retirements();
    }
}
