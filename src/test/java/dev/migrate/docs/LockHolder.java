package dev.migrate.docs;

import dev.migrate.db.ConnectionSource;
import dev.migrate.db.Dialect;
import dev.migrate.db.MigrationLock;
import dev.migrate.db.TableName;
import dev.migrate.db.url.DatabaseUrl;
import dev.migrate.dialect.Dialects;
import dev.migrate.dialect.sqlite.SqliteConnections.Absent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Another process that holds the lock of an SQLite database for as long as it lives. */
final class LockHolder implements AutoCloseable {
    private final Process process;

    private LockHolder(Process process) {
        this.process = process;
    }

    static LockHolder start(Path database, String activity) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                database.toString(),
                activity);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.getInputStream().read() < 0) {
            throw new IOException("the process that was to hold the lock has ended");
        }
        return new LockHolder(process);
    }

    /** Takes the lock, says so, and keeps it until nobody is left to read that. */
    public static void main(String[] arguments) throws SQLException, IOException {
        ConnectionSource source = Dialects.connections(
                DatabaseUrl.parse("sqlite:" + arguments[0]), Duration.ofSeconds(10), Absent.CREATE, "12345678");
        try (Connection connection = source.open()) {
            Dialect dialect = Dialects.of(connection);
            MigrationLock lock = dialect.lock(
                    connection,
                    source,
                    dialect.qualified(connection, new TableName(Optional.empty(), "schema_migrations")));
            if (!lock.tryAcquire()) {
                throw new IllegalStateException("somebody else holds the lock");
            }
            lock.announce(arguments[1]);
            System.out.println("locked");
            int next = 0;
            while (next >= 0) {
                next = System.in.read();
            }
            lock.close();
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroyForcibly();
    }
}
