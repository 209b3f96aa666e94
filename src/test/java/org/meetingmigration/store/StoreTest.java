package org.meetingmigration.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @TempDir
    Path temp;

    @Test
    void directoryAndFilesShouldBeOpenToTheirOwnerAlone() throws IOException {
        var directory = temp.resolve("deep").resolve("mms-data");
        try (var store = Store.open(StoreConfig.embedded(directory));
                var files = Files.list(directory)) {
            store.directory().addTenant("contoso");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                    .isEqualTo("rwx------");
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("mms.db")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void secondOpenShouldSayWhoHasIt() {
        var config = StoreConfig.embedded(temp);
        try (var first = Store.open(config)) {
            assertThatThrownBy(() -> Store.open(config))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use by another mms process");
            assertThat(first.directory().tenants()).isEmpty();
        }
        Store.open(config).close();
    }

    @Test
    void whatWasCommittedShouldBeThereAgainAndWakeUpsShouldNot() throws SQLException {
        var config = StoreConfig.embedded(temp);
        try (var store = Store.open(config)) {
            store.directory().addTenant("contoso");
            execute(store, "create table wake_up (id text)");
        }
        try (var store = Store.open(config)) {
            assertThat(store.directory().tenants()).containsExactly("contoso");
            execute(store, "create table wake_up (id text)");
        }
    }

    private static void execute(Store store, String sql) throws SQLException {
        try (var connection = store.engineDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void failedWorkShouldBeUndoneAsAWholeAndSeeItsOwnWrites() {
        try (var store = Store.open(StoreConfig.embedded(temp))) {
            assertThatThrownBy(() -> store.transactions().run(() -> {
                        store.directory().addTenant("contoso");
                        store.transactions().run(() -> store.directory().addTenant("fabrikam"));
                        assertThat(store.directory().tenants()).containsExactly("contoso", "fabrikam");
                        throw new IllegalArgumentException("no");
                    }))
                    .hasMessage("no");
            assertThat(store.directory().tenants()).isEmpty();
        }
    }

    @Test
    void readersShouldSeeTheLastCommitWhileAWriterIsBusy() {
        try (var store = Store.open(StoreConfig.embedded(temp))) {
            store.directory().addTenant("contoso");
            store.transactions().run(() -> {
                store.directory().addTenant("fabrikam");
                var seen = CompletableFuture.supplyAsync(() -> store.directory().tenants());
                assertThat(seen.orTimeout(20, TimeUnit.SECONDS).join()).containsExactly("contoso");
            });
            assertThat(store.directory().tenants()).hasSize(2);
        }
    }
}
