package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.testing.Engine;
import dev.migrate.testing.MigrateProcess;
import dev.migrate.testing.TestServers;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thirty deployments at once: every migration is applied exactly once, and everybody is content. */
@Tag("servers")
class CrowdTest {
    private static final int PROCESSES = 30;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    @ParameterizedTest
    @EnumSource
    void thirtyProcessesApplyEachMigrationOnce(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)) {
            work.file("001_counts.sql", "CREATE TABLE counts (migration INT, rows_seen INT);");
            for (int i = 2; i <= 20; i++) {
                work.file(
                        "%03d_count.sql".formatted(i),
                        "INSERT INTO counts SELECT " + i + ", COUNT(*) FROM counts;\nCREATE TABLE t" + i + " (a INT);");
            }
            if (engine == Engine.POSTGRES) {
                work.file("021_index.sql", "CREATE INDEX CONCURRENTLY by_migration ON counts (migration);");
            }
            List<MigrateProcess> crowd = startTogether(work);

            for (MigrateProcess process : crowd) {
                assertThat(process.await(LIMIT)).as(process.output()).isZero();
                process.close();
            }

            assertThat(work.query("SELECT migration FROM counts GROUP BY migration HAVING COUNT(*) > 1"))
                    .isEmpty();
            assertThat(work.query("SELECT COUNT(*) FROM counts")).containsExactly("19");
            assertThat(work.states()).allMatch(state -> state.endsWith(" applied"));
            assertThat(work.query("SELECT COUNT(*) FROM schema_migrations_log"))
                    .containsExactly(engine == Engine.POSTGRES ? "21" : "20");
        }
    }

    private static List<MigrateProcess> startTogether(Workspace work) throws IOException {
        List<MigrateProcess> crowd = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            crowd.add(MigrateProcess.start(
                    "up", "-d", work.database().url(), "-p", work.folder().toString(), "--wait", "2m"));
        }
        return crowd;
    }
}
