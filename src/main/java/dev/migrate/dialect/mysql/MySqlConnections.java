package dev.migrate.dialect.mysql;

import com.mysql.cj.jdbc.Driver;
import com.mysql.cj.jdbc.JdbcConnection;
import dev.migrate.db.ConnectionSource;
import dev.migrate.db.PassingFailures;
import dev.migrate.db.SqlFailure;
import dev.migrate.db.url.DatabaseUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Connects to MySQL and MariaDB through Connector/J itself. */
public final class MySqlConnections implements ConnectionSource {
    /** What Go's driver is told and this one need not be. */
    private static final Set<String> GO_ONLY =
            Set.of("parseTime", "multiStatements", "loc", "charset", "collation", "allowNativePasswords", "timeout");

    private static final Map<String, String> GO_TLS =
            Map.of("true", "VERIFY_IDENTITY", "skip-verify", "REQUIRED", "preferred", "PREFERRED", "false", "DISABLED");

    private static final String COLLATION = "connectionCollation";

    private static final int STOPPING = 1053;

    private final DatabaseUrl url;
    private final Duration connectTimeout;
    private final String run;

    /** @param run what each connection is marked with, for those who look at the server's sessions */
    public MySqlConnections(DatabaseUrl url, Duration connectTimeout, String run) {
        this.url = url;
        this.connectTimeout = connectTimeout;
        this.run = run;
    }

    @Override
    public Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", Long.toString(connectTimeout.toMillis()));
        properties.setProperty("tcpKeepAlive", "true");
        // else the driver switches sql_mode to strict, which the database's own client does not
        properties.setProperty("jdbcCompliantTruncation", "false");
        // else the driver asks before each statement whether the session is read-only
        properties.setProperty("readOnlyPropagatesToServer", "false");
        // else the driver says that results are to come as they are stored, which takes a statement
        properties.setProperty("characterSetResults", "UTF-8");
        // else the driver asks for what it has set itself, or sets what is set already
        properties.setProperty("useLocalSessionState", "true");
        properties.setProperty("connectionAttributes", "program_name:migrate," + MySqlRunSign.ATTRIBUTE + ":" + run);
        url.user().ifPresent(user -> properties.setProperty("user", user));
        url.password().ifPresent(password -> properties.setProperty("password", password));
        url.parameters().forEach((name, value) -> {
            if (name.equals("tls")) {
                properties.setProperty("sslMode", GO_TLS.getOrDefault(value, value));
            } else if (!GO_ONLY.contains(name)) {
                properties.setProperty(name, value);
            }
        });
        String database =
                URLEncoder.encode(url.database(), StandardCharsets.UTF_8).replace("+", "%20");
        Connection connection = new Driver().connect("jdbc:mysql://" + url.hosts() + "/" + database, properties);
        if (connection == null) {
            throw new SQLException("the MySQL driver does not take the address " + url.hosts(), "08001");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(first(connection, properties));
        }
        return connection;
    }

    /**
     * Says what the server's settings may have otherwise. The driver chooses MySQL's collation for MariaDB, too, which has another
     * one; after a reset of the session it is the server's.
     */
    private static String first(Connection connection, Properties properties) throws SQLException {
        boolean chooses = !properties.containsKey(COLLATION) && MySqlDialect.isMariaDb(connection.getMetaData());
        return "SET " + (chooses ? "NAMES utf8mb4, " : "") + "autocommit = 1";
    }

    /** The session's sql_mode, for which the driver has asked when it connected; empty if that is another driver. */
    static String knownMode(Connection connection) throws SQLException {
        if (!connection.isWrapperFor(JdbcConnection.class)) {
            return "";
        }
        String mode = connection
                .unwrap(JdbcConnection.class)
                .getSession()
                .getServerSession()
                .getServerVariable("sql_mode");
        return mode == null ? "" : mode;
    }

    @Override
    public SqlFailure explain(SQLException failure) {
        return MySqlFailures.explain(failure);
    }

    /** Too many connections of all or of this user, stopping, or not reachable (manual, server error message reference). */
    @Override
    public boolean mayPass(SQLException failure) {
        return failure.getErrorCode() == STOPPING
                || MySqlFailures.isTooManyConnections(failure.getErrorCode(), String.valueOf(failure.getMessage()))
                || PassingFailures.isOfNetwork(failure);
    }

    @Override
    public String encryptionHint() {
        return "The URL's 'sslMode' says what is wanted: DISABLED, PREFERRED, REQUIRED, VERIFY_CA or VERIFY_IDENTITY;"
                + " 'trustCertificateKeyStoreUrl' names a key store with the certificates to trust.";
    }

    @Override
    public String name() {
        return url.toString();
    }
}
