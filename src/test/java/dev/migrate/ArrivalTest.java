package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.event.Event;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Version;
import dev.migrate.testing.Access;
import dev.migrate.testing.Engine;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestServers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Waiting until a database has the migrations. */
@Tag("servers")
class ArrivalTest {
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofSeconds(60);

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    private static Workspace users(Engine engine) throws Exception {
        return Workspace.on(engine)
                .file("1_users.sql", "CREATE TABLE users (id INT PRIMARY KEY);")
                .file("2_orders.sql", "CREATE TABLE orders (id INT PRIMARY KEY);");
    }

    @ParameterizedTest
    @EnumSource
    void endsWhenAnotherRunHasAppliedThem(Engine engine) throws Exception {
        try (Workspace work = users(engine)) {
            AtomicBoolean begun = new AtomicBoolean();
            Migrator waiting = work.builder()
                    .listener(event -> {
                        if (event instanceof Event.Waiting && !begun.getAndSet(true)) {
                            work.migrator().up();
                        }
                    })
                    .build();

            assertThat(waiting.await(Optional.empty(), LONG)).contains(Version.of("2"));
            assertThat(begun).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingAndEndsInTime(Engine engine) throws Exception {
        try (Workspace work = users(engine)) {
            MigrateException late = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().await(Optional.empty(), SHORT));

            assertThat(late.code()).isEqualTo(ErrorCode.NOT_MIGRATED);
            assertThat(late.details()).containsExactly("Waited for 2 migrations: 1 users, 2 orders.");
            assertThat(work.hasTable("schema_migrations")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsAtOnceWhereOneFailed(Engine engine) throws Exception {
        try (Workspace work = users(engine).file("2_orders.sql", "SELECT * FROM nowhere;")) {
            assertThat(catchThrowableOfType(
                            MigrateException.class, () -> work.migrator().up()))
                    .isNotNull();

            MigrateException failed = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().await(Optional.empty(), LONG));

            assertThat(failed).hasMessage("migration 2 failed, and no run is working on it");
            assertThat(failed.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(failed.details()).anyMatch(detail -> detail.contains("nowhere"));
            assertThat(work.migrator().await(Optional.of(Version.of("1")), LONG))
                    .isPresent();

            try (HeldLock held = HeldLock.on(work)) {
                assertThat(held).isNotNull();
                assertThat(catchThrowableOfType(
                                        MigrateException.class,
                                        () -> work.migrator().await(Optional.empty(), SHORT))
                                .code())
                        .isEqualTo(ErrorCode.NOT_MIGRATED);
            }

            work.file("2_orders.sql", "CREATE TABLE orders (id INT PRIMARY KEY);");
            assertThat(catchThrowableOfType(
                                    MigrateException.class,
                                    () -> work.migrator().await(Optional.empty(), SHORT))
                            .code())
                    .as("a script that was mended has not been tried yet")
                    .isEqualTo(ErrorCode.NOT_MIGRATED);
        }
    }

    @Test
    void refusesAVersionThatIsNotThere() throws Exception {
        try (Workspace work = users(Engine.SQLITE)) {
            MigrateException unknown = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().await(Optional.of(Version.of("7")), LONG));

            assertThat(unknown.code()).isEqualTo(ErrorCode.VERSION_UNKNOWN);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void needsOnlyToReadTheHistory(Engine engine) throws Exception {
        try (Workspace work = users(engine)) {
            work.migrator().up();
            Access reader = reader(work);

            assertThat(Migrator.of(reader.url()).from(work.folder()).build().await(Optional.empty(), LONG))
                    .contains(Version.of("2"));
        }
    }

    private static Access reader(Workspace work) throws Exception {
        ServerDatabase database = (ServerDatabase) work.database();
        Access reader = database.createUser("secret");
        if (database.engine() == Engine.POSTGRES) {
            work.execute("ALTER DATABASE " + database.name() + " OWNER TO " + database.user());
            work.execute("GRANT SELECT ON schema_migrations, schema_migrations_log TO " + reader.user());
        } else {
            work.execute("REVOKE ALL ON " + database.name() + ".* FROM " + reader.user());
            work.execute("GRANT SELECT ON " + database.name() + ".schema_migrations TO " + reader.user());
            work.execute("GRANT SELECT ON " + database.name() + ".schema_migrations_log TO " + reader.user());
        }
        return reader;
    }
}
