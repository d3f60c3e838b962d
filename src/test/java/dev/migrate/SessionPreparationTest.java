package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.engine.TransactionExtent;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.testing.Engine;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when a session can't be made ready for a script, although the first one of the run could. */
@Tag("servers")
class SessionPreparationTest {
    private static final String KEEP = "CREATE FUNCTION keep() RETURNS INT LANGUAGE sql AS 'SELECT 1'";

    /** The first migration, which changes its session, does away with what every session begins with. */
    private static Workspace losing(String second) throws Exception {
        Workspace work = Workspace.on(Engine.POSTGRES)
                .file("001_drop.sql", "SET search_path = public; DROP FUNCTION keep();")
                .file("002_next.sql", second);
        work.execute(KEEP);
        return work;
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE TABLE t (a INT);", "VACUUM;"})
    void isAFailureOfTheScript(String second) throws Exception {
        try (Workspace work = losing(second)) {
            Migrator migrator =
                    work.builder().onConnect(List.of("SELECT keep()")).build();

            MigrateException failure = catchThrowableOfType(MigrateException.class, migrator::up);

            assertThat(failure).hasMessage("002 next can't begin: its session can't be prepared");
            assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(work.states()).containsExactly("001 applied", "002 pending");
        }
    }

    @ParameterizedTest
    @EnumSource(TransactionExtent.class)
    void isAFailureOfTheCallback(TransactionExtent extent) throws Exception {
        try (Workspace work = losing("CREATE TABLE t (a INT);").delete("002_next.sql")) {
            work.file("afterVersioned.sql", "SELECT 1;").file("R__next.sql", "SELECT 1;");
            Migrator migrator = work.builder()
                    .onConnect(List.of("SELECT keep()"))
                    .transaction(extent)
                    .build();

            MigrateException failure = catchThrowableOfType(MigrateException.class, migrator::up);

            assertThat(failure).hasMessage("callback afterVersioned can't begin: its session can't be prepared");
        }
    }

    @Test
    void isAFailureOfTheScriptInATransactionOfTheWholeRun() throws Exception {
        try (Workspace work = losing("CREATE TABLE t (a INT);")) {
            Migrator migrator = work.builder()
                    .onConnect(List.of("SELECT keep()"))
                    .transaction(TransactionExtent.RUN)
                    .build();

            MigrateException failure = catchThrowableOfType(MigrateException.class, migrator::up);

            assertThat(failure).hasMessage("002 next can't begin: its session can't be prepared");
            assertThat(failure.details()).contains("Nothing of this run is left in the database.");
            assertThat(work.states()).containsExactly("001 pending", "002 pending");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1;", "VACUUM;"})
    void aRoleThatAFunctionTakesMayKnowNothingOfTheHistory(String rest) throws Exception {
        try (Workspace work = Workspace.on(Engine.POSTGRES)
                .file("001_role.sql", "SELECT set_config('role', 'pg_monitor', false);\n" + rest)) {
            work.migrator().up();
            assertThat(work.states()).containsExactly("001 applied");
        }
    }
}
