package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.event.Event;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.testing.Engine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code COPY … FROM stdin} and the lines behind it, as psql takes them. */
@Tag("servers")
class CopyTest {
    private static final String TABLE = "CREATE TABLE t (id INT, a TEXT, b TEXT);\n";

    @Test
    void textKeepsEveryCharacter() throws Exception {
        String data =
                "1\ta\\tb\\\\.\\n\\r\\b\\x41\\101\t\\N\n2\t\\\\N\t\n3\t\uD83D\uDE80 \u2028 \uFEFF \u0001\t\\\\.\n";
        try (Workspace work =
                with(TABLE + "COPY t FROM stdin;\n" + data + "\\.\nINSERT INTO t VALUES (4, ';', '');\n")) {
            assertThat(work.query("SELECT concat_ws('|', id, a, coalesce(b, 'NULL')) FROM t ORDER BY id"))
                    .containsExactly(
                            "1|a\tb\\.\n\r\bAA|NULL", "2|\\N|", "3|\uD83D\uDE80 \u2028 \uFEFF \u0001|\\.", "4|;|");
        }
    }

    @Test
    void takesLinesThatEndWithCarriageReturns() throws Exception {
        String script = TABLE + "COPY t (id, a) FROM stdin;\n1\tx\n2\ty\n\\.\nINSERT INTO t VALUES (3);\n";
        try (Workspace work = with(script.replace("\n", "\r\n"))) {
            assertThat(work.query("SELECT id || coalesce(a, '') FROM t ORDER BY 1"))
                    .containsExactly("1x", "2y", "3");
        }
    }

    @Test
    void takesTheOptionsOfCsv() throws Exception {
        try (Workspace work = with(TABLE + """
                COPY t (a, id, b) FROM STDIN WITH (FORMAT csv, HEADER, DELIMITER ';', QUOTE '''', ESCAPE '!', NULL 'nil',
                    FORCE_NULL (b), ENCODING 'UTF8');
                a;id;b
                'one; !'two!'
                lines';1;'nil'
                nil;2;\\N
                x\\.y;3;'\\. in a line'
                \\.
                COPY t (id) FROM stdin CSV;
                4
                \\.
                """)) {
            assertThat(work.query(
                            "SELECT concat_ws('|', id, coalesce(a, 'NULL'), coalesce(b, 'NULL')) FROM t ORDER BY id"))
                    .containsExactly("1|one; 'two'\nlines|NULL", "2|NULL|\\N", "3|x\\.y|\\. in a line", "4|NULL|NULL");
        }
    }

    @Test
    void tellsNoticesBeforeTheLinesEndAndBeforeAFailure() throws Exception {
        try (Workspace work = Workspace.on(Engine.POSTGRES).file("001_copy.sql", TABLE + """
                        CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS
                            $$ BEGIN RAISE NOTICE 'row %', NEW.id; RETURN NEW; END $$;
                        CREATE TRIGGER tell BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tell();
                        COPY t (id) FROM stdin;
                        1
                        2
                        x
                        \\.
                        """)) {
            MigrateException failure = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().up());

            assertThat(failure.location().map(Location::line)).contains(8);
            assertThat(work.events())
                    .filteredOn(Event.Notice.class::isInstance)
                    .extracting(event -> ((Event.Notice) event).message())
                    .containsExactly("row 1", "row 2");
        }
    }

    /** However the text is cut into pieces on its way, no character outside the basic plane falls apart. */
    @Test
    void keepsCharactersOfTwoUnitsWhole() throws Exception {
        String rockets = "\uD83D\uDE80".repeat(40_000);
        try (Workspace work =
                with(TABLE + "COPY t (id, a) FROM stdin;\n1\t" + rockets + "\n12\tx" + rockets + "\n\\.\n")) {
            assertThat(work.query("SELECT id FROM t WHERE translate(a, '\uD83D\uDE80', '') IN ('', 'x') ORDER BY id"))
                    .containsExactly("1", "12");
        }
    }

    @Test
    void takesNoLinesAndManyLines() throws Exception {
        StringBuilder data = new StringBuilder();
        for (int i = 1; i <= 100_000; i++) {
            data.append(i).append("\tline ").append(i).append('\n');
        }
        try (Workspace work =
                with(TABLE + "COPY t FROM stdin;\n\\.\nCOPY t (id, a) FROM stdin;\n" + data + "\\.\nANALYZE t;\n")) {
            assertThat(work.query("SELECT count(*) || ' ' || sum(id) || ' ' || max(length(a)) FROM t"))
                    .containsExactly("100000 5000050000 11");
        }
    }

    @Test
    void aFailureNamesTheLineOfTheFile() throws Exception {
        assertFailsAt(7, TABLE + "\nCOPY t (id,\n  a) FROM stdin\n; -- data\n1\tx\nno number\ty\n\\.\n");
    }

    @Test
    void aFailureNamesTheLineOfTheFileAlsoBehindValuesOfSeveralLines() throws Exception {
        assertFailsAt(6, TABLE + "COPY t (id, a) FROM stdin (FORMAT csv, HEADER);\nid,a\n1,\"x\ny\"\nnone,z\n\\.\n");
    }

    @Test
    void aFailureInATriggerNamesTheLineOfTheData() throws Exception {
        assertFailsAt(
                5,
                TABLE + "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;"
                        + " CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW WHEN (NEW.id = 2) EXECUTE FUNCTION f();\n"
                        + "COPY t (id) FROM stdin;\n1\n2\n\\.\n");
    }

    private static void assertFailsAt(int line, String script) throws Exception {
        try (Workspace work = Workspace.on(Engine.POSTGRES).file("1_copy.sql", script)) {
            MigrateException failure = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().up());

            assertThat(failure.location().map(Location::line)).contains(line);
            assertThat(failure.details())
                    .anyMatch(detail -> detail.startsWith("CONTEXT: ") && detail.contains("COPY t, line"));
            assertThat(work.hasTable("t")).isFalse();
        }
    }

    private static Workspace with(String script) throws Exception {
        Workspace work = Workspace.on(Engine.POSTGRES).file("1_copy.sql", script);
        work.migrator().up();
        return work;
    }
}
