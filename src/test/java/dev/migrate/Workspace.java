package dev.migrate;

import dev.migrate.event.Event;
import dev.migrate.plan.MigrationStatus;
import dev.migrate.plan.StatusReport;
import dev.migrate.testing.Engine;
import dev.migrate.testing.Folders;
import dev.migrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A folder of migrations and an empty database, with a migrator between them. */
final class Workspace implements AutoCloseable {
    private final TestDatabase database;
    private final Path folder;
    private final List<Event> events = Collections.synchronizedList(new ArrayList<>());

    private Workspace(TestDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    static Workspace on(Engine engine) throws SQLException, IOException {
        return on(TestDatabase.create(engine));
    }

    static Workspace on(TestDatabase database) throws IOException {
        return new Workspace(database, Files.createTempDirectory("migrations"));
    }

    TestDatabase database() {
        return database;
    }

    Path folder() {
        return folder;
    }

    /** What has been told so far. */
    List<Event> events() {
        return events;
    }

    Workspace file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    Workspace delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
        return this;
    }

    MigratorBuilder builder() {
        return Migrator.of(database.url()).from(folder).listener(events::add);
    }

    Migrator migrator() {
        return builder().build();
    }

    /** Each migration as "version state". */
    List<String> states() {
        StatusReport report = migrator().info();
        List<String> states = new ArrayList<>();
        for (MigrationStatus status : report.migrations()) {
            states.add(status.key() + " " + status.state().word());
        }
        return states;
    }

    /** The first column of all rows, as text. */
    List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    boolean hasTable(String table) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0").close();
            return true;
        } catch (SQLException missing) {
            return false;
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        Folders.delete(folder);
        database.close();
    }
}
