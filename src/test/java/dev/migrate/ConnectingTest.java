package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.event.Event;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.testing.Access;
import dev.migrate.testing.Engine;
import dev.migrate.testing.FaultProxy;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connecting is tried again for a while where what is in the way may pass, and given up at once where it will not. */
@Tag("servers")
class ConnectingTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    private static Workspace users(Engine engine) throws Exception {
        return Workspace.on(engine).file("1_users.sql", "CREATE TABLE users (id INT PRIMARY KEY);");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void waitsForAServerThatIsStarting(Engine engine) throws Exception {
        try (Workspace work = users(engine);
                FaultProxy proxy = new FaultProxy(access(work).endpoint())) {
            proxy.refuse();
            List<Event> waits = new ArrayList<>();
            Migrator migrator = Migrator.of(access(work).through(proxy).url())
                    .from(work.folder())
                    .connectTimeout(LONG)
                    .listener(event -> {
                        if (event instanceof Event.Waiting) {
                            waits.add(event);
                            proxy.admit();
                        }
                    })
                    .build();

            migrator.up();

            assertThat(waits).isNotEmpty();
            assertThat(work.states()).containsExactly("1 applied");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void doesNotWaitWhereAPersonIsNeeded(Engine engine) throws Exception {
        try (Workspace work = users(engine)) {
            String url = work.database().url();
            String password = ":" + work.database().password() + "@";
            String host = url.substring(url.indexOf('@') + 1, url.lastIndexOf(':'));
            assertThat(failure(work, url.replace(password, ":wrong@"))).isEqualTo(ErrorCode.LOGIN_REFUSED);
            assertThat(failure(work, url.replace(work.database().name(), "nowhere")))
                    .isEqualTo(ErrorCode.DATABASE_UNKNOWN);
            assertThat(failure(work, url.replace("@" + host, "@nowhere.invalid")))
                    .isEqualTo(ErrorCode.DATABASE_UNREACHABLE);
            assertThat(work.events()).noneMatch(Event.Waiting.class::isInstance);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void endsWhenItIsCancelledMeanwhile(Engine engine) throws Exception {
        try (Workspace work = users(engine);
                FaultProxy proxy = new FaultProxy(access(work).endpoint())) {
            proxy.refuse();
            AtomicReference<Migrator> running = new AtomicReference<>();
            Migrator migrator = Migrator.of(access(work).through(proxy).url())
                    .from(work.folder())
                    .connectTimeout(LONG)
                    .listener(event -> Objects.requireNonNull(running.get()).cancel())
                    .build();
            running.set(migrator);

            for (ThrowingCallable command : List.<ThrowingCallable>of(
                    migrator::up, migrator::info, migrator::unlock, () -> migrator.await(Optional.empty(), LONG))) {
                assertThat(catchThrowableOfType(MigrateException.class, command).code())
                        .isEqualTo(ErrorCode.INTERRUPTED);
            }
        }
    }

    /** The server has no encryption to offer, or it has a certificate that nobody vouches for. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void doesNotWaitWhereTheEncryptionIsNotAsWanted(Engine engine) throws Exception {
        try (Workspace work = users(engine)) {
            String wish = engine == Engine.POSTGRES ? "?sslmode=require" : "?sslMode=VERIFY_CA";

            MigrateException failure = refused(work, work.database().url() + wish);

            assertThat(failure.code()).isEqualTo(ErrorCode.DATABASE_UNREACHABLE);
            assertThat(failure.message()).endsWith(" can't be reached with the encryption that is wanted");
            assertThat(failure.details())
                    .singleElement()
                    .asString()
                    .containsPattern(engine == Engine.MYSQL ? "trust|certif" : "SSL");
            assertThat(failure.hint().orElseThrow()).contains(engine == Engine.POSTGRES ? "sslmode" : "sslMode");
            assertThat(work.events()).noneMatch(Event.Waiting.class::isInstance);
        }
    }

    private static ErrorCode failure(Workspace work, String url) {
        return refused(work, url).code();
    }

    private static MigrateException refused(Workspace work, String url) {
        Migrator migrator = Migrator.of(url)
                .from(work.folder())
                .connectTimeout(LONG)
                .listener(work.events()::add)
                .build();
        return catchThrowableOfType(MigrateException.class, migrator::up);
    }

    private static Access access(Workspace work) {
        return ((ServerDatabase) work.database()).access();
    }
}
