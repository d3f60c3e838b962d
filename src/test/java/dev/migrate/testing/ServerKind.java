package dev.migrate.testing;

import java.util.Locale;
import java.util.Optional;

/** The servers that the tests know, and where each comes from. */
enum ServerKind {
    POSTGRES(Engine.POSTGRES, "postgres:18"),
    POSTGRES14(Engine.POSTGRES, "postgres:14"),
    MYSQL(Engine.MYSQL, "mysql:8.0"),
    MARIADB(Engine.MARIADB, "mariadb:11.4");

    private final Engine engine;
    private final String image;

    ServerKind(Engine engine, String image) {
        this.engine = engine;
        this.image = image;
    }

    static ServerKind of(Engine engine) {
        return switch (engine) {
            case POSTGRES -> POSTGRES;
            case MYSQL -> MYSQL;
            case MARIADB -> MARIADB;
            case SQLITE -> throw new IllegalArgumentException("SQLite has no server");
        };
    }

    Engine engine() {
        return engine;
    }

    String image() {
        return image;
    }

    /** The environment variable with the JDBC URL of a server that somebody else runs. */
    String variable() {
        return "TEST_" + name() + "_URL";
    }

    /** The archive with the server's programs, where the build has one. */
    Optional<String> archive() {
        String path = System.getProperty("test.servers." + name().toLowerCase(Locale.ROOT), "");
        return path.isEmpty() || path.startsWith("$") ? Optional.empty() : Optional.of(path);
    }
}
