package org.meetingmigration.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;
import org.meetingmigration.administration.AuditTrail;
import org.meetingmigration.administration.RetirementStore;
import org.meetingmigration.administration.Transactions;
import org.meetingmigration.audit.Audits;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.csv.Overlaps;
import org.meetingmigration.durable.DurableFiles;
import org.meetingmigration.migration.plan.PlanStore;
import org.meetingmigration.migration.request.RequestFigures;
import org.meetingmigration.migration.request.RequestLedgers;
import org.meetingmigration.migration.request.RequestSearch;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.notice.MailQueue;

/// An open store. Everything it gives is safe for use by several threads and of no use after [#close].
public final class Store implements AutoCloseable {

    private final Database database;
    private final DataSource engine;
    private final StoreConfig config;
    private final Deque<AutoCloseable> open;

    private Store(StoreConfig config, Database database, DataSource engine, Deque<AutoCloseable> open) {
        this.config = config;
        this.database = database;
        this.engine = engine;
        this.open = open;
    }

    /// Opens the store, makes it when there is none, and brings its tables up to date.
    ///
    /// @throws IllegalStateException if another process has it open
    /// @throws UncheckedIOException if the directory cannot be made or written
    public static Store open(StoreConfig config) {
        var open = new ArrayDeque<AutoCloseable>();
        try {
            return open(config, open);
        } catch (IOException e) {
            close(open);
            throw new UncheckedIOException("Cannot open the store in " + config.directory(), e);
        } catch (RuntimeException e) {
            close(open);
            throw e;
        }
    }

    private static Store open(StoreConfig config, Deque<AutoCloseable> open) throws IOException {
        var directory = config.directory().toAbsolutePath();
        makePrivate(directory);
        open.push(StoreLock.acquire(directory));
        var files = new SqliteFiles(directory);
        HikariDataSource writer = opened(files.writer(), open);
        Schema.migrate(writer);
        HikariDataSource readers = opened(files.readers(config.readers()), open);
        HikariDataSource engine = opened(files.freshEngine(), open);
        return new Store(config, new Database(writer, readers), engine, open);
    }

    private static void makePrivate(Path directory) throws IOException {
        var parent = directory.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        DurableFiles.createPrivateDirectory(directory);
    }

    private static HikariDataSource opened(HikariDataSource source, Deque<AutoCloseable> open) {
        open.push(source);
        return source;
    }

    public Transactions transactions() {
        return database;
    }

    public Directory directory() {
        return new SqlDirectory(database);
    }

    /// For [org.meetingmigration.directory.csv.UserImport].
    public Overlaps overlaps() {
        return new UserTable(database)::overlapping;
    }

    public Requests requests() {
        return new SqlRequests(database, config.clock());
    }

    public RequestFigures figures() {
        return new SqlRequestFigures(database);
    }

    public RequestSearch search() {
        return new SqlRequestSearch(database);
    }

    public RequestLedgers ledgers() {
        return new SqlLedgers(database, config.clock());
    }

    public MailQueue mails() {
        return new SqlMailQueue(database);
    }

    public AuditTrail auditTrail() {
        return new SqlAuditTrail(database);
    }

    public ApiTokens tokens() {
        return new ApiTokens(database);
    }

    public IdempotencyKeys idempotency() {
        return new IdempotencyKeys(database);
    }

    public PlanStore plans() {
        return new SqlPlans(database);
    }

    public RetirementStore retirements() {
        return new SqlRetirements(database);
    }

    public Audits audits() {
        return new SqlAudits(database);
    }

    /// Connections to a file for the engine's wake-ups: empty after each [#open], forced to disk only now and then.
    public DataSource engineDataSource() {
        return engine;
    }

    /// What is wrong with the file, by SQLite's own check of all of it; empty when nothing is.
    public List<String> damage() {
        var answers =
                database.read("pragma integrity_check").query(String.class).list();
        return answers.equals(List.of("ok")) ? List.of() : answers;
    }

    @Override
    public void close() {
        close(open);
    }

    private static void close(Deque<AutoCloseable> open) {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("Cannot close the store", e);
            }
        }
    }
}
