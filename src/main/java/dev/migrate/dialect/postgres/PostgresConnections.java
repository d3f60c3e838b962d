package dev.migrate.dialect.postgres;

import dev.migrate.db.ConnectionSource;
import dev.migrate.db.PassingFailures;
import dev.migrate.db.SqlFailure;
import dev.migrate.db.url.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.postgresql.Driver;

/** Connects through the PostgreSQL driver itself, without a search through all drivers. */
public final class PostgresConnections implements ConnectionSource {
    /** libpq's names, which users of other tools know, and the driver's. */
    private static final Map<String, String> DRIVER_NAMES = Map.of(
            "application_name", "ApplicationName",
            "connect_timeout", "connectTimeout",
            "search_path", "currentSchema",
            "target_session_attrs", "targetServerType",
            "sslcompression", "",
            "fallback_application_name", "");

    private static final Map<String, String> SERVER_TYPES = Map.of(
            "read-write", "primary",
            "read-only", "secondary",
            "standby", "secondary",
            "prefer-standby", "preferSecondary");

    /** What PgBouncer says of extra_float_digits, unless it is told to ignore it; asked for later the setting does no harm. */
    private static final String PARAMETER_REFUSED = "unsupported startup parameter";

    private static final Set<String> PASSING = Set.of("57P01", "57P02", "57P03", "53300");

    private final DatabaseUrl url;
    private final Duration connectTimeout;

    public PostgresConnections(DatabaseUrl url, Duration connectTimeout) {
        this.url = url;
        this.connectTimeout = connectTimeout;
    }

    @Override
    public Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "migrate");
        // whole scripts' statements go as they are, in one message each, not taken apart again by the driver
        properties.setProperty("preferQueryMode", "extendedForPrepared");
        // saves a question at the start: what older servers can't take at login is asked for later
        properties.setProperty("assumeMinServerVersion", "10");
        properties.setProperty("connectTimeout", Long.toString(Math.max(1, connectTimeout.toSeconds())));
        properties.setProperty("loginTimeout", Long.toString(Math.max(1, connectTimeout.toSeconds())));
        properties.setProperty("tcpKeepAlive", "true");
        url.user().ifPresent(user -> properties.setProperty("user", user));
        url.password().ifPresent(password -> properties.setProperty("password", password));
        url.parameters().forEach((name, value) -> {
            String own = DRIVER_NAMES.getOrDefault(name, name);
            if (!own.isEmpty()) {
                properties.setProperty(
                        own, own.equals("targetServerType") ? SERVER_TYPES.getOrDefault(value, value) : value);
            }
        });
        // the driver takes names from its URL percent-encoded; what people typed may hold any character
        properties.setProperty("PGDBNAME", url.database());
        try {
            return connect(properties);
        } catch (SQLException refused) {
            if (!String.valueOf(refused.getMessage()).contains(PARAMETER_REFUSED)) {
                throw refused;
            }
            properties.remove("assumeMinServerVersion");
            return connect(properties);
        }
    }

    private Connection connect(Properties properties) throws SQLException {
        Connection connection = new Driver().connect("jdbc:postgresql://" + url.hosts() + "/", properties);
        if (connection == null) {
            throw new SQLException("the PostgreSQL driver does not take the address " + url.hosts(), "08001");
        }
        return connection;
    }

    @Override
    public SqlFailure explain(SQLException failure) {
        return PostgresFailures.explain(failure);
    }

    /** Starting or stopping, in recovery, or with too many connections (manual, appendix A). */
    @Override
    public boolean mayPass(SQLException failure) {
        return PassingFailures.hasState(failure, PASSING) || PassingFailures.isOfNetwork(failure);
    }

    @Override
    public String encryptionHint() {
        return "The URL's 'sslmode' says what is wanted: 'disable', 'prefer', 'require', 'verify-ca' or 'verify-full'; 'sslrootcert'"
                + " names the file with the certificates to trust.";
    }

    @Override
    public String name() {
        return url.toString();
    }
}
