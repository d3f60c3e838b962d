package dev.migrate.db.url;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads database URLs. Its messages quote no part of one but the scheme, because any other may belong to a password. */
final class DatabaseUrlParser {
    static final String MEMORY = ":memory:";

    private static final String JDBC = "jdbc:";
    private static final List<String> SCHEMES =
            List.of("postgres", "postgresql", "mysql", "mariadb", "sqlite", "sqlite3");
    private static final String SUPPORTED =
            "Supported are postgres://, postgresql://, mysql://, mariadb://, sqlite:FILE,"
                    + " sqlite3://FILE, and their jdbc: forms";

    private final DatabaseEngine engine;
    private final String rest;
    private final boolean jdbc;

    private DatabaseUrlParser(DatabaseEngine engine, String rest, boolean jdbc) {
        this.engine = engine;
        this.rest = rest;
        this.jdbc = jdbc;
    }

    static DatabaseUrl parse(String text) {
        if (text.isEmpty()) {
            throw MigrateException.because(ErrorCode.CONFIGURATION, "no database is given")
                    .hint(
                            "Give its URL with -d URL, in the variable MIGRATE_DATABASE, or as database = \"URL\" in migrate.toml,"
                                    + " for example postgres://USER@localhost/DATABASE or sqlite:FILE.")
                    .build();
        }
        boolean jdbc = text.regionMatches(true, 0, JDBC, 0, JDBC.length());
        String url = jdbc ? text.substring(JDBC.length()) : text;
        int colon = url.indexOf(':');
        String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
        Optional<DatabaseEngine> known = DatabaseEngine.ofScheme(scheme);
        if (known.isEmpty()) {
            throw unknown(scheme, jdbc);
        }
        DatabaseEngine engine = known.get();
        DatabaseUrlParser parser = new DatabaseUrlParser(engine, url.substring(colon + 1), jdbc);
        return engine == DatabaseEngine.SQLITE ? parser.file() : parser.server();
    }

    private static MigrateException unknown(String scheme, boolean jdbc) {
        if (!isScheme(scheme)) {
            return MigrateException.because(
                            ErrorCode.CONFIGURATION, "the database URL begins with no scheme, such as postgres://")
                    .hint(SUPPORTED + "; a SQLite file is written sqlite:FILE.")
                    .build();
        }
        // SQLAlchemy's URLs name the driver too: postgresql+psycopg2.
        String plain = scheme.indexOf('+') < 0 ? scheme : scheme.substring(0, scheme.indexOf('+'));
        String meant = Nearest.to(plain, SCHEMES)
                .map(nearest -> "; did you mean '" + (jdbc ? JDBC : "") + nearest + ":'?")
                .orElse("");
        return MigrateException.because(
                        ErrorCode.CONFIGURATION,
                        "the database URL begins with '" + (jdbc ? JDBC : "") + scheme
                                + ":', which is no database that migrate knows" + meant)
                .hint(SUPPORTED + ".")
                .build();
    }

    private static boolean isScheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean inner = i > 0 && ((letter >= '0' && letter <= '9') || "+-.".indexOf(letter) >= 0);
            if (!(letter >= 'a' && letter <= 'z') && !inner) {
                return false;
            }
        }
        return text.length() > 1;
    }

    private DatabaseUrl file() {
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        String named = withoutPrefix(withoutPrefix(path, "//"), "file:");
        String file = jdbc ? named : PercentCoding.PLAIN.decode(named);
        if (file.isEmpty()) {
            throw MigrateException.because(ErrorCode.CONFIGURATION, "the database URL names no SQLite file")
                    .hint("Write sqlite::memory:, or sqlite:FILE with a relative or an absolute path.")
                    .build();
        }
        UrlParameters parameters = parameters(question < 0 ? "" : rest.substring(question + 1));
        MigrateParameters migrate = parameters.takeMigrateParameters();
        return new DatabaseUrl(
                engine, "", plainPath(file), Optional.empty(), Optional.empty(), parameters.rest(), migrate);
    }

    private static String withoutPrefix(String text, String prefix) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    /** Without what URLs put before an absolute path: a further slash, or the one before a Windows drive. */
    private static String plainPath(String file) {
        String path = file;
        while (path.startsWith("//")) {
            path = path.substring(1);
        }
        boolean drive = path.length() > 2 && path.charAt(0) == '/' && path.charAt(2) == ':';
        return drive && Character.isLetter(path.charAt(1)) ? path.substring(1) : path;
    }

    private DatabaseUrl server() {
        ServerAddress address = address();
        UrlParameters parameters = parameters(address.query());
        int colon = address.userInfo().indexOf(':');
        String userPart = colon < 0 ? address.userInfo() : address.userInfo().substring(0, colon);
        String passwordPart = colon < 0 ? "" : address.userInfo().substring(colon + 1);
        Optional<String> user = firstOf(parameters.take("user"), userPart);
        Optional<String> password = firstOf(parameters.take("password"), passwordPart);
        String hosts = address.hosts();
        String database = PercentCoding.PLAIN.decode(address.database());
        if (engine == DatabaseEngine.POSTGRESQL && !jdbc) {
            hosts = hosts(hosts, parameters);
            database = parameters.take("dbname").orElse(database);
        }
        if (engine != DatabaseEngine.POSTGRESQL && parameters.take("socket").isPresent()) {
            throw sockets();
        }
        MigrateParameters migrate = parameters.takeMigrateParameters();
        return new DatabaseUrl(engine, hosts, database, user, password, parameters.rest(), migrate);
    }

    private ServerAddress address() {
        if (rest.startsWith("//")) {
            String text = rest.substring(2);
            if (!jdbc && (text.startsWith("unix(") || text.contains("@unix("))) {
                throw sockets();
            }
            Optional<ServerAddress.Reading> go = jdbc ? Optional.empty() : ServerAddress.readGo(text);
            return understood(go.isPresent() ? go.get() : ServerAddress.read(text));
        }
        if (jdbc && engine == DatabaseEngine.POSTGRESQL) {
            return understood(ServerAddress.read("/" + withoutPrefix(rest, "/")));
        }
        throw unreadable("'//' is missing after the scheme");
    }

    private ServerAddress understood(ServerAddress.Reading reading) {
        if (reading.address().isEmpty()) {
            throw unreadable(reading.flaw());
        }
        return reading.address().get();
    }

    private static Optional<String> firstOf(Optional<String> parameter, String part) {
        if (parameter.isPresent()) {
            return parameter;
        }
        return part.isEmpty() ? Optional.empty() : Optional.of(PercentCoding.PLAIN.decode(part));
    }

    private UrlParameters parameters(String query) {
        return new UrlParameters(query, jdbc ? PercentCoding.FORM : PercentCoding.PLAIN);
    }

    /** As libpq has it, host and port may be parameters too; a host that is a path is a socket. */
    private String hosts(String named, UrlParameters parameters) {
        Optional<String> host = parameters.take("host");
        Optional<String> port = parameters.take("port");
        if (host.isEmpty() && port.isEmpty()) {
            return named;
        }
        String hosts = host.orElse(named.isEmpty() ? "localhost" : named);
        if (hosts.startsWith("/")) {
            throw sockets();
        }
        return understood(ServerAddress.read(port.isPresent() ? hosts + ":" + port.get() : hosts))
                .hosts();
    }

    private MigrateException sockets() {
        String port = engine == DatabaseEngine.POSTGRESQL ? "5432" : "3306";
        return MigrateException.because(
                        ErrorCode.CONFIGURATION, "the database URL names a Unix socket, which migrate can't use")
                .hint("Give a host and port instead, on which the server must listen, as in " + engine.scheme()
                        + "://USER@localhost:" + port + "/DATABASE.")
                .build();
    }

    private MigrateException unreadable(String flaw) {
        return MigrateException.because(ErrorCode.CONFIGURATION, "the database URL can't be understood: " + flaw)
                .hint("Write " + engine.scheme()
                        + "://USER:PASSWORD@HOST:PORT/DATABASE?NAME=VALUE with special characters"
                        + " percent-encoded (@ %40, / %2F, : %3A, ? %3F, # %23, % %25), or leave the password out and give it"
                        + " in the variable MIGRATE_PASSWORD, with --password-file or with --password-command.")
                .build();
    }
}
