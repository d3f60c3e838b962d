package dev.migrate;

import dev.migrate.db.ConnectionSource;
import dev.migrate.db.Dialect;
import dev.migrate.db.MigrationLock;
import dev.migrate.db.TableName;
import dev.migrate.db.url.DatabaseUrl;
import dev.migrate.dialect.Dialects;
import dev.migrate.dialect.sqlite.SqliteConnections.Absent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The lock of a workspace's database, held by another session. */
final class HeldLock implements AutoCloseable {
    private final Connection connection;
    private final MigrationLock lock;
    private final String expectedHolder;

    private HeldLock(Connection connection, MigrationLock lock, String expectedHolder) {
        this.connection = connection;
        this.lock = lock;
        this.expectedHolder = expectedHolder;
    }

    static HeldLock on(Workspace work) throws SQLException {
        ConnectionSource source = Dialects.connections(
                DatabaseUrl.parse(work.database().url()), Duration.ofSeconds(10), Absent.CREATE, "12345678");
        Connection connection = source.open();
        Dialect dialect = Dialects.of(connection);
        TableName table = dialect.qualified(connection, new TableName(Optional.empty(), "schema_migrations"));
        MigrationLock lock = dialect.lock(connection, source, table);
        if (!lock.tryAcquire()) {
            throw new IllegalStateException("the lock should be free");
        }
        lock.announce("007 something");
        String expected = switch (work.database().engine()) {
            case POSTGRES -> "on 007 something";
            case MYSQL, MARIADB -> "user root";
            case SQLITE -> "another thread of this process";
        };
        return new HeldLock(connection, lock, expected);
    }

    String expectedHolder() {
        return expectedHolder;
    }

    @Override
    public void close() throws SQLException {
        lock.close();
        connection.close();
    }
}
