package org.meetingmigration.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.meetingmigration.administration.Transactions;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// Where statements go: writes to the one writer; reads to the readers, or to the writer inside a transaction, so that
/// they see what it wrote.
final class Database implements Transactions {

    private final DataSource writer;
    private final JdbcClient writes;
    private final JdbcTemplate bulk;
    private final JdbcClient reads;
    private final JdbcTemplate bulkReads;
    private final TransactionTemplate transactions;

    Database(DataSource writer, DataSource readers) {
        this.writer = writer;
        this.writes = JdbcClient.create(writer);
        this.bulk = new JdbcTemplate(writer);
        this.reads = JdbcClient.create(readers);
        this.bulkReads = new JdbcTemplate(readers);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(writer));
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    /// Runs a write whose loss in a power cut does no harm; a crash of the process does not lose it. It does not wait
    /// for the disk: the next write that does carries it along, as both stand in one log, in order.
    <T> T unforced(Supplier<T> write) {
        if (TransactionSynchronizationManager.hasResource(writer)) {
            return write.get();
        }
        var connection = DataSourceUtils.getConnection(writer);
        TransactionSynchronizationManager.bindResource(writer, new ConnectionHolder(connection));
        try {
            return unforced(connection, write);
        } finally {
            // Whatever happened before: nobody could write any more without the one connection.
            TransactionSynchronizationManager.unbindResource(writer);
            DataSourceUtils.releaseConnection(connection, writer);
        }
    }

    private static <T> T unforced(Connection connection, Supplier<T> write) {
        try {
            set(connection, SynchronousMode.NORMAL);
            return write.get();
        } finally {
            set(connection, SynchronousMode.FULL);
        }
    }

    private static void set(Connection connection, SynchronousMode mode) {
        try (var statement = connection.createStatement()) {
            statement.execute("pragma synchronous = " + mode);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("How durable writes are", null, e);
        }
    }

    JdbcClient.StatementSpec write(String sql) {
        return writes.sql(sql);
    }

    JdbcClient.StatementSpec read(String sql) {
        return TransactionSynchronizationManager.hasResource(writer) ? writes.sql(sql) : reads.sql(sql);
    }

    /// Runs one prepared statement for each item, in one transaction.
    ///
    /// @param sql with `?` for parameters
    /// @return what the calls returned, in order
    <T, R> List<R> forEach(String sql, List<T> items, Call<T, R> call) {
        if (items.isEmpty()) {
            return List.of();
        }
        return run(() -> bulk.execute(sql, (PreparedStatementCallback<List<R>>) statement -> {
            var results = new ArrayList<R>(items.size());
            for (T item : items) {
                results.add(call.run(statement, item));
            }
            return results;
        }));
    }

    /// As [#forEach], for a statement that only reads; in no transaction of its own.
    <T, R> List<R> readForEach(String sql, List<T> items, Call<T, R> call) {
        var template = TransactionSynchronizationManager.hasResource(writer) ? bulk : bulkReads;
        return template.execute(sql, (PreparedStatementCallback<List<R>>) statement -> {
            var results = new ArrayList<R>(items.size());
            for (T item : items) {
                results.add(call.run(statement, item));
            }
            return results;
        });
    }

    /// Runs several statements of one connection, in one transaction.
    void withConnection(ConnectionCallback<Boolean> work) {
        transactions.executeWithoutResult(status -> bulk.execute(work));
    }

    /// Binds an item and executes.
    interface Call<T, R> {
        R run(PreparedStatement statement, T item) throws SQLException;
    }
}
