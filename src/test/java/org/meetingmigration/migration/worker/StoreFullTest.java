package org.meetingmigration.migration.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.migration.request.Counts;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.RequestState;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The disk of the store is full in the middle of a migration, and has room again later.
class StoreFullTest {

    private static final String[] MEETINGS = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
    private static final int NO_LIMIT = 1_073_741_823;

    @TempDir
    private Path temp;

    private Service service;
    private int saves;

    @BeforeEach
    void open() {
        service = new Service(temp);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void requestShouldWaitForRoomAndLoseNothing() {
        service.meetings(MEETINGS);
        var id = service.enqueue(Order.toHome());
        service.backends.trouble = new MemoryBackends.Trouble() {
            @Override
            public boolean beforeSave(String objectId) {
                saves++;
                if (saves == 2) {
                    limitPages(1);
                }
                return false;
            }
        };
        service.run();

        assertThat(saves).as("saves until it was full").isBetween(2, MEETINGS.length - 1);
        assertThat(service.request(id).state().isOpen()).isTrue();
        assertThat(service.request(id).message()).contains("store");
        int savedWhenFull = saves;
        tryAgain(id);
        assertThat(saves).as("saves that no journal tells of").isEqualTo(savedWhenFull);

        limitPages(NO_LIMIT);
        while (service.request(id).state().isOpen()) {
            tryAgain(id);
        }
        assertThat(service.request(id).state()).isEqualTo(RequestState.Succeeded);
        assertThat(service.request(id).counts()).isEqualTo(new Counts(10, 10, 0, 0, 10));
        assertThat(saves).isEqualTo(MEETINGS.length);
        assertThat(MEETINGS).allMatch(service::isMigrated);
        assertThat(service.outcomes(id)).hasSize(MEETINGS.length).allMatch(outcome -> outcome.endsWith(" Migrated"));
        assertThat(service.backends.mails).hasSize(MEETINGS.length);
    }

    private void tryAgain(String id) {
        var due = service.request(id).due();
        service.clock.advance(Duration.ofSeconds(2));
        if (service.clock.instant().isBefore(due)) {
            service.clock.set(due);
        }
        service.run();
    }

    /// @param most pages of the file; less than it has for no more than it has
    private void limitPages(int most) {
        service.store.transactions().run(() -> {
            for (var resource :
                    TransactionSynchronizationManager.getResourceMap().values()) {
                execute((ConnectionHolder) resource, "pragma max_page_count = " + most);
            }
            return true;
        });
    }

    private static void execute(ConnectionHolder holder, String sql) {
        try (var statement = holder.getConnection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
