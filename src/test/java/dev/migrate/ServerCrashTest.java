package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.testing.DatabaseServer;
import dev.migrate.testing.Engine;
import dev.migrate.testing.FaultProxy;
import dev.migrate.testing.Polling;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server gets SIGKILL, or the network breaks, at any instant; the next run goes on to the same end. */
@Tag("servers")
class ServerCrashTest {
    private static final int CRASHES = Integer.getInteger("crashes", 3);
    private static final int CUTS = Integer.getInteger("kills", 20);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int LONGEST_LIFE = 900;

    /** What disturbs a run. */
    private interface Fault {
        void strike() throws Exception;
    }

    /** A run in the background; empty if it came to its end. */
    private static CompletableFuture<Optional<MigrateException>> up(Migrator migrator) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                migrator.up();
                return Optional.empty();
            } catch (MigrateException failure) {
                return Optional.of(failure);
            }
        });
    }

    /** Until the history is complete; answers how often the fault ended a run. */
    private static int disturbed(Migrator migrator, Random random, int most, int longest, Fault fault)
            throws Exception {
        int struck = 0;
        while (true) {
            CompletableFuture<Optional<MigrateException>> run = up(migrator);
            if (struck < most) {
                Polling.pause(Duration.ofMillis(random.nextInt(longest)));
                fault.strike();
            }
            Optional<MigrateException> failure = run.get(2, TimeUnit.MINUTES);
            if (failure.isEmpty()) {
                return struck;
            }
            assertThat(failure.get().code())
                    .as(
                            "seed %d: %s %s",
                            SEED, failure.get().message(), failure.get().details())
                    .isIn(ErrorCode.CONNECTION_LOST, ErrorCode.DATABASE_UNREACHABLE);
            struck++;
        }
    }

    private static List<String> undisturbed(DatabaseServer server) throws Exception {
        try (Workspace work = LongHistory.in(Workspace.on(server.createDatabase()))) {
            work.migrator().up();
            return DatabaseText.of(work.database());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void comesToTheSameEndWhenTheServerIsKilled(Engine engine) throws Exception {
        Random random = new Random(SEED);
        try (DatabaseServer server = TestServers.separate(engine)) {
            List<String> expected = undisturbed(server);
            int crashes = 0;
            while (crashes < CRASHES) {
                ServerDatabase database = server.createDatabase();
                try (Workspace work = LongHistory.in(Workspace.on(database))) {
                    crashes += disturbed(work.migrator(), random, CRASHES - crashes, LONGEST_LIFE, () -> {
                        server.crash();
                        server.start();
                    });
                    assertThat(DatabaseText.difference(expected, DatabaseText.of(database)))
                            .as("seed %d", SEED)
                            .isEmpty();
                }
            }
            System.err.printf("server killed: %s, seed %d, %d times%n", engine, SEED, crashes);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void comesToTheSameEndWhenTheNetworkBreaks(Engine engine) throws Exception {
        Random random = new Random(SEED);
        DatabaseServer server = TestServers.of(engine);
        List<String> expected = undisturbed(server);
        int cuts = 0;
        while (cuts < CUTS) {
            ServerDatabase database = server.createDatabase();
            try (FaultProxy proxy = new FaultProxy(server.access().endpoint());
                    Workspace work = LongHistory.in(Workspace.on(database))) {
                Migrator migrator = Migrator.of(database.access().through(proxy).url())
                        .from(work.folder())
                        .build();
                cuts += disturbed(migrator, random, CUTS - cuts, LONGEST_LIFE / 3, proxy::cut);
                assertThat(DatabaseText.difference(expected, DatabaseText.of(database)))
                        .as("seed %d", SEED)
                        .isEmpty();
            }
        }
        System.err.printf("network broken: %s, seed %d, %d times%n", engine, SEED, cuts);
    }
}
