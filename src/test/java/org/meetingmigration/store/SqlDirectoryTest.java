package org.meetingmigration.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.DirectoryContract;

class SqlDirectoryTest extends DirectoryContract {

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
    protected Directory directory() {
        return store.directory();
    }
}
