package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.testing.Engine;
import dev.migrate.testing.MigrateProcess;
import dev.migrate.testing.Polling;
import dev.migrate.testing.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The process gets SIGKILL at any instant, again and again, and the next one goes on to the same end: {@code -Dkills} says how
 * often, {@code -Dseed} when.
 */
@Tag("servers")
class KillMatrixTest {
    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int LONGEST_LIFE = 400;

    private int killed;

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    @ParameterizedTest
    @EnumSource
    void comesToTheSameEndHoweverOftenItIsKilled(Engine engine) throws Exception {
        Random random = new Random(SEED);
        List<String> undisturbed;
        try (Workspace work = LongHistory.in(Workspace.on(engine))) {
            work.migrator().up();
            undisturbed = DatabaseText.of(work.database());
        }
        int histories = 0;
        killed = 0;
        while (killed < KILLS) {
            try (Workspace work = LongHistory.in(Workspace.on(engine))) {
                until(work, random);
                histories++;
                assertThat(DatabaseText.difference(undisturbed, DatabaseText.of(work.database())))
                        .as("seed %d, history %d", SEED, histories)
                        .isEmpty();
                assertThat(work.states()).hasSize(40).allMatch(state -> state.endsWith(" applied"));
            }
        }
        System.err.printf("kill matrix: %s, seed %d, %d kills in %d histories%n", engine, SEED, killed, histories);
    }

    /** Runs until the history is complete; nothing but a kill ends a run, and nothing is asked. */
    private void until(Workspace work, Random random) throws Exception {
        boolean done = false;
        while (!done) {
            try (MigrateProcess process = MigrateProcess.start(
                    "up", "-v", "-d", work.database().url(), "-p", work.folder().toString())) {
                boolean spared = killed >= KILLS;
                if (!spared) {
                    Polling.until(
                            LIMIT,
                            () -> !process.output().isEmpty()
                                    || !process.handle().isAlive());
                    Polling.pause(Duration.ofMillis(random.nextInt(LONGEST_LIFE)));
                    if (process.handle().destroyForcibly() && process.await(LIMIT) != 0) {
                        killed++;
                        assertThat(process.output()).as("seed %d", SEED).doesNotContain("error:");
                        continue;
                    }
                }
                assertThat(process.await(LIMIT))
                        .as("seed %d: %s", SEED, process.output())
                        .isZero();
                done = true;
            }
        }
    }
}
