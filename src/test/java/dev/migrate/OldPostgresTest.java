package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.plan.Target;
import dev.migrate.testing.TestServers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The oldest PostgreSQL that is still maintained somewhere: 14. */
@Tag("servers")
class OldPostgresTest {
    @Test
    void theExamplesGoUpDownAndUpAgain() throws Exception {
        try (Workspace work = Workspace.on(TestServers.postgres14().createDatabase())) {
            assertThat(work.query("SHOW server_version"))
                    .singleElement()
                    .asString()
                    .startsWith("14.");
            Migrator migrator = work.builder()
                    .from(Path.of("migrations-example", "postgresql"))
                    .build();
            migrator.up();
            List<String> schema = SchemaText.of(work);

            migrator.down(new Target.All());
            migrator.up();

            assertThat(schema).isNotEmpty().isEqualTo(SchemaText.of(work));
            assertThat(migrator.up().steps()).isEmpty();
        }
    }

    @Test
    void aFailureLeavesNothingAndIsFoundInItsFile() throws Exception {
        try (Workspace work = Workspace.on(TestServers.postgres14().createDatabase())
                .file("1_a.sql", "CREATE TABLE a (id INT);\nINSERT INTO a\n  VALUES (1, 2);\n")) {
            MigrateException failure = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().up());

            assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(failure.location().orElseThrow().line()).isEqualTo(3);
            assertThat(failure.location().orElseThrow().column()).isEqualTo(14);
            assertThat(work.hasTable("a")).isFalse();
        }
    }
}
