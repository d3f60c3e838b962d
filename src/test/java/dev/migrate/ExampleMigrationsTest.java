package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.event.Event;
import dev.migrate.event.RunSummary;
import dev.migrate.plan.Target;
import dev.migrate.testing.Engine;
import dev.migrate.testing.TestServers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The example histories go up, down and up again on real servers, with the same schema after each round. */
@Tag("servers")
class ExampleMigrationsTest {
    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    private static Path folder(Engine engine) {
        String name = switch (engine) {
            case POSTGRES -> "postgresql";
            case MYSQL, MARIADB -> "mysql";
            case SQLITE -> "sqlite";
        };
        return Path.of("migrations-example", name);
    }

    @ParameterizedTest
    @EnumSource
    void goUpAndDownInOneGo(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)) {
            Migrator migrator = work.builder().from(folder(engine)).build();
            RunSummary first = migrator.up();
            List<String> schema = SchemaText.of(work);
            assertThat(first.steps()).hasSizeGreaterThan(10);
            assertThat(schema).isNotEmpty();
            assertThat(work.query("SELECT COUNT(*) FROM orders WHERE status = 'shipped'"))
                    .containsExactly("700");

            migrator.down(new Target.All());
            assertThat(SchemaText.of(work)).isEmpty();

            migrator.up();
            assertThat(SchemaText.of(work)).isEqualTo(schema);
            assertThat(migrator.info().problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void goUpDownAndUpStepByStep(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)) {
            Migrator migrator = work.builder().from(folder(engine)).build();
            List<List<String>> schemas = new ArrayList<>();
            int migrations = migrator.info().pending().size();
            for (int i = 0; i < migrations; i++) {
                schemas.add(SchemaText.of(work));
                migrator.up(new Target.Count(1));
                List<String> after = SchemaText.of(work);
                migrator.down(new Target.Count(1));
                assertThat(SchemaText.of(work))
                        .as("after the down of step " + i)
                        .isEqualTo(schemas.get(i));
                migrator.up(new Target.Count(1));
                assertThat(SchemaText.of(work))
                        .as("after the second up of step " + i)
                        .isEqualTo(after);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRES")
    void runConcurrentIndexesAndCommittingBlocksOutsideATransaction(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)) {
            work.builder().from(folder(engine)).build().up();

            assertThat(work.events())
                    .filteredOn(Event.StepStarted.class::isInstance)
                    .map(event -> ((Event.StepStarted) event).mode().reason())
                    .filteredOn(reason -> !reason.isEmpty())
                    .containsExactly(
                            "CREATE INDEX CONCURRENTLY can't run inside a transaction",
                            "DO commits by itself",
                            "CREATE INDEX CONCURRENTLY can't run inside a transaction");
            assertThat(work.events())
                    .filteredOn(Event.Notice.class::isInstance)
                    .map(event -> ((Event.Notice) event).message())
                    .anyMatch(message -> message.contains("rows"));
        }
    }
}
