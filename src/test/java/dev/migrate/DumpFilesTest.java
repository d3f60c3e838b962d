package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import dev.migrate.testing.DatabaseServer;
import dev.migrate.testing.Engine;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A dump, as the database's own tool writes it, is a migration that makes the same database. */
@Tag("servers")
class DumpFilesTest {
    private static final Path DUMPS = Path.of("src", "test", "resources", "dumps");

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    /** Each file was written by the tool, in the version of its name, of what {@code schema.sql} beside it makes. */
    @ParameterizedTest
    @CsvSource({
        "POSTGRES, postgres/pg_dump-16.sql",
        "POSTGRES, postgres/pg_dump-17.sql",
        "POSTGRES, postgres/pg_dump-18.sql",
        "MYSQL, mysql/mysqldump.sql",
        "MARIADB, mariadb/mariadb-dump.sql",
        "SQLITE, sqlite/sqlite3-3.40.sql",
        "SQLITE, sqlite/sqlite3-3.53.sql"
    })
    void aDumpMakesTheDatabaseThatItWasTakenOf(Engine engine, String dump) throws Exception {
        assertMakesTheSame(TestDatabase.create(engine), TestDatabase.create(engine), DUMPS.resolve(dump));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres/pg_dump-14.sql", "postgres/pg_dump-15.sql"})
    void aDumpOfPostgres14MakesTheDatabaseThatItWasTakenOf(String dump) throws Exception {
        DatabaseServer server = TestServers.postgres14();
        assertMakesTheSame(server.createDatabase(), server.createDatabase(), DUMPS.resolve(dump));
    }

    @Test
    void largeObjectsAreWrittenInTransactionsOfTheirOwn() throws Exception {
        try (Workspace work = Workspace.on(Engine.POSTGRES).file("1_dump.sql", """
                        SET statement_timeout = 0;
                        SELECT pg_catalog.set_config('search_path', '', false);
                        CREATE TABLE public.files (id integer NOT NULL, content oid);
                        SELECT pg_catalog.lo_create('16402');
                        COPY public.files (id, content) FROM stdin;
                        1\t16402
                        \\.


                        BEGIN;

                        SELECT pg_catalog.lo_open('16402', 131072);
                        SELECT pg_catalog.lowrite(0, '\\x00275c3b0a');
                        SELECT pg_catalog.lo_close(0);

                        COMMIT;

                        ALTER TABLE ONLY public.files ADD CONSTRAINT files_pkey PRIMARY KEY (id);
                        """)) {
            work.migrator().up();

            assertThat(work.query("SELECT lo_get(content) FROM files")).containsExactly("\\x00275c3b0a");
            assertThat(work.states()).containsExactly("1 applied");
        }
    }

    private static void assertMakesTheSame(TestDatabase original, TestDatabase loaded, Path dump)
            throws SQLException, IOException {
        try (Workspace source = Workspace.on(original);
                Workspace target = Workspace.on(loaded)) {
            source.file("1_schema.sql", Files.readString(dump.resolveSibling("schema.sql")));
            target.file("1_dump.sql", Files.readString(dump)).file("2_next.sql", "CREATE TABLE next_one (a INT);");
            source.migrator().up();

            target.migrator().up();

            assertThat(target.states()).containsExactly("1 applied", "2 applied");
            assertThat(target.hasTable("next_one")).isTrue();
            target.execute("DROP TABLE next_one");
            List<String> expected = DatabaseText.of(original);
            assertThat(expected).hasSizeGreaterThan(10);
            assertThat(DiffUtils.diff(expected, DatabaseText.of(loaded)).getDeltas())
                    .isEmpty();
        }
    }
}
