package org.meetingmigration.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.meetingmigration.durable.DurableFiles;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// Pools of connections to the SQLite files of an embedded store.
final class SqliteFiles {

    private static final int BUSY_MILLIS = 10_000;
    private static final int CACHE_KIBIBYTES = 16_384;

    private final Path directory;

    SqliteFiles(Path directory) {
        this.directory = directory;
    }

    /// One connection, as SQLite has one writer: who wants to write waits here, fairly, and not inside SQLite.
    HikariDataSource writer() throws IOException {
        makePrivate("mms.db");
        return pool("mms-writer", 1, "mms.db", config(SynchronousMode.FULL), "");
    }

    /// Connections that see what was committed when their statement began, and wait for nobody.
    HikariDataSource readers(int connections) {
        return pool("mms-readers", connections, "mms.db", config(SynchronousMode.FULL), "pragma query_only = on");
    }

    /// An empty file: what it held can be made again, and is out of date after a restart.
    HikariDataSource freshEngine() throws IOException {
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(directory.resolve("engine.db" + suffix));
        }
        makePrivate("engine.db");
        return pool("mms-engine", 1, "engine.db", config(SynchronousMode.NORMAL), "");
    }

    /// SQLite gives the files beside it the same permissions.
    private void makePrivate(String file) throws IOException {
        var path = directory.resolve(file);
        if (!Files.exists(path)) {
            DurableFiles.createPrivateFile(path);
        }
    }

    private HikariDataSource pool(String name, int connections, String file, SQLiteConfig sqlite, String atConnect) {
        var source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + directory.resolve(file));
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(source);
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(1);
        if (!atConnect.isEmpty()) {
            pool.setConnectionInitSql(atConnect);
        }
        return new HikariDataSource(pool);
    }

    private static SQLiteConfig config(SynchronousMode synchronous) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(synchronous);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setCacheSize(-CACHE_KIBIBYTES);
        return config;
    }
}
