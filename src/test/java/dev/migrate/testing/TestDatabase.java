package dev.migrate.testing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** An empty database that belongs to one test. */
public interface TestDatabase extends AutoCloseable {
    /** Makes a database on the engine's server for the tests, or a file. */
    static TestDatabase create(Engine engine) throws SQLException, IOException {
        return engine == Engine.SQLITE
                ? SqliteDatabase.create()
                : TestServers.of(engine).createDatabase();
    }

    Engine engine();

    String name();

    /** The address in the program's own form, with user and password. */
    String url();

    /** The address for the driver, without user and password. */
    String jdbcUrl();

    /** The administrator's name; empty where there are no users. */
    String user();

    String password();

    Connection connect() throws SQLException;

    /** Drops the database, whoever is still connected to it. */
    @Override
    void close() throws SQLException, IOException;
}
