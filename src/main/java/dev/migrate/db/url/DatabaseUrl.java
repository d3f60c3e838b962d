package dev.migrate.db.url;

import dev.migrate.model.MigrateException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which database to work on and how to log in there; whatever it is turned to text by, the password stays hidden. */
public final class DatabaseUrl {
    private final DatabaseEngine engine;
    private final String hosts;
    private final String database;
    private final Optional<String> user;
    private final Optional<String> password;
    private final Map<String, String> parameters;
    private final MigrateParameters migrate;

    DatabaseUrl(
            DatabaseEngine engine,
            String hosts,
            String database,
            Optional<String> user,
            Optional<String> password,
            Map<String, String> parameters,
            MigrateParameters migrate) {
        this.engine = engine;
        this.hosts = hosts;
        this.database = database;
        this.user = user;
        this.password = password;
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        this.migrate = migrate;
    }

    /** Reads a URL in any of the forms that {@code docs/configuration.md} lists; an empty text is a missing URL. */
    public static DatabaseUrl parse(String text) {
        return DatabaseUrlParser.parse(text.strip());
    }

    /** A URL for people: without the password, even if it can't be understood. */
    public static String forPeople(String text) {
        try {
            return parse(text).toString();
        } catch (MigrateException notUnderstood) {
            return Redaction.HIDDEN;
        }
    }

    public DatabaseEngine engine() {
        return engine;
    }

    /** The hosts as a JDBC URL has them: {@code h1:5432,h2}; {@code localhost} if none is named, empty for SQLite. */
    public String hosts() {
        return namesHost() || engine == DatabaseEngine.SQLITE ? hosts : "localhost";
    }

    /** Whether a host is named. */
    public boolean namesHost() {
        return !hosts.isEmpty();
    }

    /** The database, for SQLite its file or {@code :memory:}; empty if none is named. */
    public String database() {
        return database;
    }

    public Optional<String> user() {
        return user;
    }

    public Optional<String> password() {
        return password;
    }

    /** The parameters as they are named in the URL, in its order, without user, password and those for migrate. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** The history table, from golang-migrate's {@code x-migrations-table}. */
    public Optional<String> migrationsTable() {
        return migrate.table();
    }

    /** The limit for single statements, from golang-migrate's {@code x-statement-timeout}. */
    public Optional<Duration> statementTimeout() {
        return migrate.statementTimeout();
    }

    /** The names of golang-migrate's other parameters ({@code x-…}), which mean nothing here. */
    public List<String> unsupportedParameters() {
        return migrate.unsupported();
    }

    public DatabaseUrl withUser(String name) {
        return new DatabaseUrl(engine, hosts, database, Optional.of(name), password, parameters, migrate);
    }

    public DatabaseUrl withPassword(String secret) {
        return new DatabaseUrl(engine, hosts, database, user, Optional.of(secret), parameters, migrate);
    }

    /** This URL with other hosts, written as in a JDBC URL. */
    public DatabaseUrl withHosts(String text) {
        return new DatabaseUrl(engine, text, database, user, password, parameters, migrate);
    }

    /** This URL with the SQLite file, if its path is relative, in a folder; that of a server stays as it is. */
    public DatabaseUrl in(Path folder) {
        if (engine != DatabaseEngine.SQLITE || database.equals(DatabaseUrlParser.MEMORY)) {
            return this;
        }
        String file = folder.resolve(database).toString();
        return new DatabaseUrl(engine, hosts, file, user, password, parameters, migrate);
    }

    /** A text, such as a driver's message, with the password replaced by {@code ***} however it is spelt there. */
    public String redact(String text) {
        List<String> publicWords = new ArrayList<>(List.of(database));
        user.ifPresent(publicWords::add);
        for (String host : hosts().split(",", -1)) {
            publicWords.add(host);
            publicWords.add(host.substring(0, Math.max(0, host.lastIndexOf(':'))));
        }
        String redacted = password.map(secret -> new Redaction(secret, publicWords).apply(text))
                .orElse(text);
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            if (UrlParameters.isSecret(parameter.getKey())) {
                redacted = new Redaction(parameter.getValue(), publicWords).apply(redacted);
            }
        }
        return redacted;
    }

    /** For people: {@code postgres://app:***@db:5432/shop}, without parameters whose names tell of a secret. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(engine.scheme());
        if (engine == DatabaseEngine.SQLITE) {
            text.append(':').append(database);
        } else {
            text.append("://");
            if (user.isPresent() || password.isPresent()) {
                text.append(user.orElse(""))
                        .append(password.isPresent() ? ":" + Redaction.HIDDEN : "")
                        .append('@');
            }
            text.append(hosts()).append(database.isEmpty() ? "" : "/" + database);
        }
        char separator = '?';
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            if (!UrlParameters.isSecret(parameter.getKey())) {
                text.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
                separator = '&';
            }
        }
        return text.toString();
    }
}
