package dev.migrate.cli;

import dev.migrate.db.ConnectionSource;
import dev.migrate.db.Dialect;
import dev.migrate.db.MigrationLock;
import dev.migrate.db.TableName;
import dev.migrate.db.url.DatabaseUrl;
import dev.migrate.dialect.Dialects;
import dev.migrate.dialect.sqlite.SqliteConnections.Absent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The lock of a run, held by the test as another run would. */
record HeldLock(Connection connection, MigrationLock lock) implements AutoCloseable {
    static HeldLock on(String url, Path folder) throws SQLException {
        ConnectionSource source = Dialects.connections(
                DatabaseUrl.parse(url).in(folder), Duration.ofSeconds(10), Absent.CREATE, "12345678");
        Connection connection = source.open();
        Dialect dialect = Dialects.of(connection);
        MigrationLock lock = dialect.lock(
                connection,
                source,
                dialect.qualified(connection, new TableName(Optional.empty(), "schema_migrations")));
        if (!lock.tryAcquire()) {
            throw new IllegalStateException("somebody else holds the lock");
        }
        lock.announce("002 add_email");
        return new HeldLock(connection, lock);
    }

    @Override
    public void close() throws SQLException {
        lock.close();
        connection.close();
    }
}
