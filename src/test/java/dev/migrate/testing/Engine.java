package dev.migrate.testing;

/** The database systems that every contract test runs on. */
public enum Engine {
    POSTGRES("postgres", "jdbc:postgresql", 5432, "postgres"),
    MYSQL("mysql", "jdbc:mysql", 3306, "root"),
    MARIADB("mariadb", "jdbc:mysql", 3306, "root"),
    SQLITE("sqlite", "jdbc:sqlite", 0, "");

    private final String scheme;
    private final String jdbcScheme;
    private final int standardPort;
    private final String administrator;

    Engine(String scheme, String jdbcScheme, int standardPort, String administrator) {
        this.scheme = scheme;
        this.jdbcScheme = jdbcScheme;
        this.standardPort = standardPort;
        this.administrator = administrator;
    }

    /** How a URL of the program's own form begins. */
    public String scheme() {
        return scheme;
    }

    /** How a URL for the driver begins; MariaDB is reached with MySQL's driver, the only one of the two that we ship. */
    public String jdbcScheme() {
        return jdbcScheme;
    }

    int standardPort() {
        return standardPort;
    }

    /** The user that may do everything. */
    String administrator() {
        return administrator;
    }

    /** A database that is always there. */
    String maintenanceDatabase() {
        return this == POSTGRES ? "postgres" : "mysql";
    }

    /** What the driver needs in its URL for a server of the tests. */
    String jdbcParameters() {
        return this == POSTGRES ? "" : "sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }
}
