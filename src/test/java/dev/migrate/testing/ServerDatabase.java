package dev.migrate.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A database on a server, and the users made for it. */
public final class ServerDatabase implements TestDatabase {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final DatabaseServer server;
    private final String name;
    private final List<String> users = new ArrayList<>();

    private ServerDatabase(DatabaseServer server, String name) {
        this.server = server;
        this.name = name;
    }

    static ServerDatabase in(DatabaseServer server) throws SQLException {
        String name = "test_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
        ServerDatabase database = new ServerDatabase(server, name);
        database.administer(server.createDatabaseStatement(name));
        return database;
    }

    /** The administrator's way in, from which ways for others, or through a proxy, are made. */
    public Access access() {
        return server.access().to(name);
    }

    /** Makes a user who owns this database and nothing else. */
    public Access createUser(String password) throws SQLException {
        String user = name + "_user" + (users.size() + 1);
        users.add(user);
        if (engine() == Engine.POSTGRES) {
            administer(
                    "create role " + user + " login password '" + password.replace("'", "''") + "'",
                    "alter database " + name + " owner to " + user);
            return access().as(user, password);
        }
        administer(
                "create user " + user + " identified by '"
                        + password.replace("\\", "\\\\").replace("'", "\\'") + "'",
                "grant all on " + name + ".* to " + user);
        return access().as(user, password);
    }

    /** Makes a user whom MariaDB's clients can be: they come without MySQL's newer ways to authenticate. */
    public Access createUserForMariaDbClients(String password) throws SQLException {
        Access access = createUser(password);
        if (engine() == Engine.MYSQL) {
            administer("alter user " + access.user() + " identified with mysql_native_password by '" + password + "'");
        }
        return access;
    }

    @Override
    public Engine engine() {
        return server.access().engine();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String url() {
        return access().url();
    }

    @Override
    public String jdbcUrl() {
        return access().jdbcUrl();
    }

    @Override
    public String user() {
        return access().user();
    }

    @Override
    public String password() {
        return access().password();
    }

    @Override
    public Connection connect() throws SQLException {
        return access().connect();
    }

    @Override
    public void close() throws SQLException {
        if (engine() == Engine.POSTGRES) {
            administer("drop database " + name + " with (force)");
        } else {
            endSessions();
            administer("drop database " + name);
        }
        for (String user : users) {
            administer("drop user " + user);
        }
    }

    /** MySQL would wait for a transaction that somebody left open in this database. */
    private void endSessions() throws SQLException {
        List<String> kills = new ArrayList<>();
        try (Connection connection = server.access().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id from information_schema.processlist where db = '" + name + "'")) {
            while (rows.next()) {
                kills.add("kill " + rows.getLong(1));
            }
        }
        for (String kill : kills) {
            try {
                administer(kill);
            } catch (SQLException alreadyGone) {
                // As wished.
            }
        }
    }

    private void administer(String... statements) throws SQLException {
        try (Connection connection = server.access().connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
