package dev.migrate.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A SQLite file in a folder of its own, which goes with it. */
record SqliteDatabase(Path file) implements TestDatabase {
    static SqliteDatabase create() throws IOException {
        return new SqliteDatabase(Files.createTempDirectory("migrate-test").resolve("test.db"));
    }

    @Override
    public Engine engine() {
        return Engine.SQLITE;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public String url() {
        return Engine.SQLITE.scheme() + ":" + file;
    }

    @Override
    public String jdbcUrl() {
        return Engine.SQLITE.jdbcScheme() + ":" + file;
    }

    @Override
    public String user() {
        return "";
    }

    @Override
    public String password() {
        return "";
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl());
    }

    @Override
    public void close() throws IOException {
        Folders.delete(file.resolveSibling(""));
    }
}
