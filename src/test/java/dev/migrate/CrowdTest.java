package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.testing.Engine;
import dev.migrate.testing.MigrateProcess;
import dev.migrate.testing.Polling;
import dev.migrate.testing.TestServers;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many deployments at once, one of them killed every half second: nothing is applied twice, nothing is lost, and nobody waits for
 * long. Fifty on PostgreSQL; {@code -Dcrowd} says how many on the others, {@code -Dkills} how many of them
 * are killed at most, {@code -Dseed} who.
 */
@Tag("servers")
class CrowdTest {
    private static final int LARGE = 50;
    private static final int SMALL = Integer.getInteger("crowd", 6);
    private static final int MOST_KILLS = Integer.getInteger("kills", 20);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    /** If fewer are left, another comes in the place of each that is killed. */
    private static final int FEWEST = 6;

    private static final Duration BETWEEN_KILLS = Duration.ofMillis(500);
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final List<Deployment> crowd = new ArrayList<>();
    private int killed;

    /** One of the crowd, and when it came. */
    private record Deployment(MigrateProcess process, long start) {
        static Deployment of(Workspace work) throws IOException {
            MigrateProcess process = MigrateProcess.start(
                    "up", "-d", work.database().url(), "-p", work.folder().toString(), "--wait", "2m");
            return new Deployment(process, System.nanoTime());
        }

        boolean isRunning() {
            return process.handle().isAlive();
        }

        /** Whether the last that it said is not that it waits. */
        boolean isAtWork() {
            String said = process.output();
            return isRunning()
                    && !said.isBlank()
                    && !said.substring(said.lastIndexOf('\n', said.length() - 2) + 1)
                            .startsWith("Waiting");
        }

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    @ParameterizedTest
    @EnumSource
    void appliesEachMigrationOnceWhoeverIsKilled(Engine engine) throws Exception {
        List<String> undisturbed;
        try (Workspace work = LongHistory.in(Workspace.on(engine))) {
            work.migrator().up();
            undisturbed = DatabaseText.of(work.database());
        }
        try (Workspace work = LongHistory.in(Workspace.on(engine))) {
            int size = engine == Engine.POSTGRES ? Math.max(LARGE, SMALL) : SMALL;
            for (int i = 0; i < size; i++) {
                crowd.add(Deployment.of(work));
            }
            killUntilOneIsDone(work, Math.min(size, MOST_KILLS));
            Duration longest = longestUntilAllAreDone();

            assertThat(DatabaseText.difference(undisturbed, DatabaseText.of(work.database())))
                    .as("seed %d", SEED)
                    .isEmpty();
            assertThat(work.states()).hasSize(40).allMatch(state -> state.endsWith(" applied"));
            assertThat(work.query("SELECT version FROM schema_migrations_log WHERE outcome = 'done'"))
                    .hasSize(40)
                    .doesNotHaveDuplicates();
            System.err.printf(
                    "crowd: %s, seed %d, %d processes and %d killed, longest wait %d ms%n",
                    engine, SEED, size, killed, longest.toMillis());
        } finally {
            for (Deployment deployment : crowd) {
                deployment.process().close();
            }
        }
    }

    /** Every second time it is the one at work, if that can be told. */
    private void killUntilOneIsDone(Workspace work, int most) throws Exception {
        Random random = new Random(SEED);
        while (killed < most
                && !Polling.until(BETWEEN_KILLS, () -> crowd.stream().anyMatch(one -> !one.isRunning()))) {
            List<Deployment> candidates = crowd.stream()
                    .filter(one -> killed % 2 == 0 || one.isAtWork())
                    .toList();
            Deployment victim = candidates.isEmpty() ? crowd.get(0) : candidates.get(random.nextInt(candidates.size()));
            victim.process().handle().destroyForcibly();
            if (victim.process().await(LIMIT) == 0) {
                return;
            }
            assertThat(victim.process().output()).as("seed %d", SEED).doesNotContain("error:");
            killed++;
            victim.process().close();
            crowd.remove(victim);
            if (crowd.size() < FEWEST) {
                crowd.add(Deployment.of(work));
            }
        }
    }

    private Duration longestUntilAllAreDone() throws Exception {
        Duration longest = Duration.ZERO;
        for (Deployment deployment : crowd) {
            assertThat(deployment.process().await(LIMIT))
                    .as("seed %d: %s", SEED, deployment.process().output())
                    .isZero();
            longest = deployment.age().compareTo(longest) > 0 ? deployment.age() : longest;
        }
        return longest;
    }
}
