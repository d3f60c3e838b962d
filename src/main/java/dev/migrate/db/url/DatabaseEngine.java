package dev.migrate.db.url;

import java.util.Optional;

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

    /** Whose URLs begin so, which is also what people call them. */
    public static Optional<DatabaseEngine> ofScheme(String scheme) {
        return switch (scheme) {
            // pgx and pgx5 are golang-migrate's names for a driver of PostgreSQL.
            case "postgres", "postgresql", "pgx", "pgx5" -> Optional.of(POSTGRESQL);
            case "mysql" -> Optional.of(MYSQL);
            case "mariadb" -> Optional.of(MARIADB);
            case "sqlite", "sqlite3" -> Optional.of(SQLITE);
            default -> Optional.empty();
        };
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
