package dev.migrate.db.url;

/** The database products that migrate knows. */
public enum DatabaseEngine {
    POSTGRESQL("PostgreSQL", "postgres"),
    MYSQL("MySQL", "mysql"),
    MARIADB("MariaDB", "mariadb"),
    SQLITE("SQLite", "sqlite");

    private final String displayName;
    private final String scheme;

    DatabaseEngine(String displayName, String scheme) {
        this.displayName = displayName;
        this.scheme = scheme;
    }

    /** The name as its makers write it. */
    public String displayName() {
        return displayName;
    }

    /** What its database URLs begin with. */
    public String scheme() {
        return scheme;
    }
}
