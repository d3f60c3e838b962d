package dev.migrate.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A way into a database of a server: where it is, and who asks. */
public record Access(
        Engine engine, Endpoint endpoint, String database, String user, String password, String jdbcParameters) {
    /** The address in the program's own form, with user and password percent-encoded. */
    public String url() {
        return engine.scheme() + "://" + encoded(user) + ":" + encoded(password) + "@" + endpoint + "/" + database;
    }

    /** The address for the driver, without user and password. */
    public String jdbcUrl() {
        String address = engine.jdbcScheme() + "://" + endpoint + "/" + database;
        return jdbcParameters.isEmpty() ? address : address + "?" + jdbcParameters;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user, password);
    }

    /** The same place for another user. */
    public Access as(String otherUser, String otherPassword) {
        return new Access(engine, endpoint, database, otherUser, otherPassword, jdbcParameters);
    }

    /** The same server, another database. */
    public Access to(String otherDatabase) {
        return new Access(engine, endpoint, otherDatabase, user, password, jdbcParameters);
    }

    /** The same database, but by way of a proxy. */
    public Access through(FaultProxy proxy) {
        return at(proxy.endpoint());
    }

    /** The same database, reached at another place. */
    public Access at(Endpoint other) {
        return new Access(engine, other, database, user, password, jdbcParameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
