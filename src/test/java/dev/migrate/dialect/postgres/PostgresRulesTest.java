package dev.migrate.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.model.Checksum;
import dev.migrate.model.Directives;
import dev.migrate.model.Script;
import dev.migrate.model.TransactionMode;
import dev.migrate.sql.Classification;
import dev.migrate.sql.ScriptOutline;
import dev.migrate.sql.Segments;
import dev.migrate.sql.SqlScanner;
import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.StatementRole;
import dev.migrate.sql.UnitKind;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresRulesTest {
    private static final List<Integer> VERSIONS = List.of(11, 12, 16, 18);

    private static Classification classify(String statement, int version) {
        SqlScanner scanner = new SqlScanner(new StringReader(statement), SqlSyntax.POSTGRESQL, "a.sql", 1);
        return new PostgresRules(version).classify(scanner.next().orElseThrow());
    }

    private static Segments segments(String text, int version) {
        Script script =
                new Script("a.sql", 1, 0, () -> new StringReader(text), new Checksum("0".repeat(64)), Directives.NONE);
        return Segments.of(
                ScriptOutline.of(script, SqlSyntax.POSTGRESQL, new PostgresRules(version)), TransactionMode.AUTO);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '~', textBlock = """
            CREATE INDEX CONCURRENTLY i ON t (a)                           | ALONE
            create unique index concurrently if not exists i on t (a)      | ALONE
            CREATE INDEX i ON t (a)                                        | ORDINARY
            CREATE INDEX "CONCURRENTLY" ON t (a)                           | ORDINARY
            CREATE UNIQUE INDEX i ON t (a)                                 | ORDINARY
            DROP INDEX CONCURRENTLY i                                      | ALONE
            DROP INDEX CONCURRENTLY IF EXISTS i                            | ALONE
            DROP INDEX i                                                   | ORDINARY
            REINDEX INDEX CONCURRENTLY i                                   | ALONE
            REINDEX TABLE CONCURRENTLY t                                   | ALONE
            REINDEX (CONCURRENTLY, VERBOSE) TABLE t                        | ALONE
            REINDEX SCHEMA s                                               | ALONE
            REINDEX (VERBOSE) DATABASE d                                   | ALONE
            REINDEX SYSTEM d                                               | ALONE
            REINDEX SYSTEM                                                 | ALONE
            REINDEX TABLE t                                                | ORDINARY
            REINDEX TABLE system                                           | ORDINARY
            REINDEX INDEX schema.i                                         | ORDINARY
            VACUUM                                                         | ALONE
            VACUUM FULL t                                                  | ALONE
            VACUUM (ANALYZE, VERBOSE) t                                    | ALONE
            ANALYZE t                                                      | ORDINARY
            CLUSTER                                                        | ALONE
            CLUSTER VERBOSE                                                | ALONE
            CLUSTER (VERBOSE)                                              | ALONE
            CLUSTER t                                                      | ORDINARY
            CLUSTER VERBOSE t USING i                                      | ORDINARY
            REPACK (CONCURRENTLY) t                                        | ALONE
            REPACK                                                         | ALONE
            REPACK t                                                       | ORDINARY
            CREATE DATABASE d                                              | ALONE
            DROP DATABASE IF EXISTS d                                      | ALONE
            ALTER DATABASE d SET TABLESPACE s                              | ALONE
            ALTER DATABASE d SET search_path = a                           | ORDINARY
            ALTER DATABASE d RENAME TO e                                   | ORDINARY
            CREATE TABLESPACE s LOCATION '/x'                              | ALONE
            DROP TABLESPACE s                                              | ALONE
            ALTER SYSTEM SET work_mem = '1MB'                              | ALONE
            ALTER SYSTEM RESET ALL                                         | ALONE
            ALTER TABLE t DETACH PARTITION p CONCURRENTLY                  | ALONE
            ALTER TABLE IF EXISTS s.t DETACH PARTITION s.p CONCURRENTLY    | ALONE
            ALTER TABLE t DETACH PARTITION p FINALIZE                      | ORDINARY
            ALTER TABLE t DETACH PARTITION p                               | ORDINARY
            ALTER TABLE t ATTACH PARTITION p DEFAULT                       | ORDINARY
            CREATE SUBSCRIPTION s CONNECTION 'c' PUBLICATION p             | ALONE
            CREATE SUBSCRIPTION s CONNECTION 'c' PUBLICATION p WITH (connect = false) | ORDINARY
            CREATE SUBSCRIPTION s CONNECTION 'c' PUBLICATION p WITH (create_slot = false) | ORDINARY
            DROP SUBSCRIPTION s                                            | ALONE
            ALTER SUBSCRIPTION s REFRESH PUBLICATION                       | ALONE
            ALTER SUBSCRIPTION s SET PUBLICATION p                         | ALONE
            ALTER SUBSCRIPTION s ADD PUBLICATION p                         | ALONE
            ALTER SUBSCRIPTION s DROP PUBLICATION p                        | ALONE
            ALTER SUBSCRIPTION s SET PUBLICATION p WITH (refresh = false)  | ORDINARY
            ALTER SUBSCRIPTION s SET (failover = true)                     | ALONE
            ALTER SUBSCRIPTION s SET (slot_name = NONE)                    | ORDINARY
            ALTER SUBSCRIPTION s DISABLE                                   | ORDINARY
            COMMIT PREPARED 'x'                                            | ALONE
            ROLLBACK PREPARED 'x'                                          | ALONE
            PREPARE TRANSACTION 'x'                                        | ROLLS_BACK
            PREPARE q AS SELECT 1                                          | ORDINARY
            DISCARD ALL                                                    | ALONE
            DISCARD PLANS                                                  | ORDINARY
            CALL p()                                                       | ALONE
            DO $$ BEGIN COMMIT; END $$                                     | ALONE
            DO $$ BEGIN PERFORM 1; END $$                                  | ORDINARY
            SELECT pg_create_logical_replication_slot('s', 'pgoutput')     | ALONE
            SELECT 'pg_create_logical_replication_slot'                    | ORDINARY
            SET TRANSACTION ISOLATION LEVEL SERIALIZABLE                   | ORDINARY
            LOCK TABLE t                                                   | ORDINARY
            REFRESH MATERIALIZED VIEW CONCURRENTLY v                       | ORDINARY
            TRUNCATE t                                                     | ORDINARY
            CHECKPOINT                                                     | ORDINARY
            NOTIFY c                                                       | ORDINARY
            LISTEN c                                                       | ORDINARY
            CREATE EXTENSION e                                             | ORDINARY
            CREATE PUBLICATION p FOR ALL TABLES                            | ORDINARY
            ALTER TYPE e RENAME VALUE 'a' TO 'b'                           | ORDINARY
            LOAD 'x'                                                       | ORDINARY
            CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$ | ORDINARY
            BEGIN                                                          | BEGINS
            BEGIN ISOLATION LEVEL SERIALIZABLE                             | BEGINS
            START TRANSACTION READ ONLY                                    | BEGINS
            COMMIT                                                         | COMMITS
            COMMIT AND CHAIN                                               | COMMITS
            END TRANSACTION                                                | COMMITS
            ROLLBACK                                                       | ROLLS_BACK
            ABORT                                                          | ROLLS_BACK
            ROLLBACK TO s                                                  | ORDINARY
            ROLLBACK WORK TO SAVEPOINT s                                   | ORDINARY
            SAVEPOINT s                                                    | ORDINARY
            RELEASE s                                                      | ORDINARY
            """)
    void knowsWhatIsRefusedInsideATransaction(String statement, StatementRole role) {
        for (int version : VERSIONS) {
            Classification classification = classify(statement, version);
            assertThat(classification.role()).as("version " + version).isEqualTo(role);
            assertThat(classification.usedLater()).isEmpty();
            assertThat(classification.reason().isEmpty()).isEqualTo(role != StatementRole.ALONE);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '~', textBlock = """
            ALTER TYPE e ADD VALUE 'x'                        | 'x'
            ALTER TYPE s.e ADD VALUE IF NOT EXISTS 'x'        | 'x'
            ALTER TYPE e ADD VALUE 'x' BEFORE 'y'             | 'x'
            alter type "VALUE" add value 'it''s' after 'y'    | 'it''s'
            ALTER TYPE e ADD VALUE E'x'                       | 'x'
            """)
    void letsANewValueIntoATransactionUnlessItIsUsedLater(String statement, String value) {
        assertThat(classify(statement, 11).role()).isEqualTo(StatementRole.ALONE);
        assertThat(classify(statement, 11).usedLater()).isEmpty();
        for (int version : List.of(12, 16, 18)) {
            assertThat(classify(statement, version).usedLater()).contains(value);
        }
    }

    /** Which statements of a script run by themselves. */
    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '~', textBlock = """
            ALTER TYPE e ADD VALUE 'x'                                                       | none
            ALTER TYPE e ADD VALUE 'x';SELECT 'y'                                            | none
            SELECT 'x';ALTER TYPE e ADD VALUE 'x'                                            | none
            ALTER TYPE e ADD VALUE 'x';INSERT INTO t VALUES ('x')                            | 1
            ALTER TYPE e ADD VALUE 'x';SELECT 1;UPDATE t SET a = 'x'                         | 1
            ALTER TYPE e ADD VALUE 'x';ALTER TYPE e ADD VALUE 'y';SELECT 'y'                 | 2
            ALTER TYPE e ADD VALUE 'x';ALTER TYPE e ADD VALUE 'y';SELECT 'y', 'x'            | 1 2
            ALTER TYPE e ADD VALUE 'x';ALTER TYPE e ADD VALUE 'y' AFTER 'x'                  | none
            ALTER TYPE e ADD VALUE 'x';DO $$ BEGIN PERFORM 'x'::e; END $$                    | 1
            ALTER TYPE e ADD VALUE 'x';DO 'BEGIN PERFORM ''x''::e; END'                      | 1
            ALTER TYPE e ADD VALUE 'x';SELECT 'xx'                                           | none
            ALTER TYPE e ADD VALUE 'x';COPY t FROM stdin;~x~\\.                              | 1
            ALTER TYPE e ADD VALUE 'x';BEGIN;INSERT INTO t VALUES ('x');COMMIT               | 1
            BEGIN;ALTER TYPE e ADD VALUE 'x';COMMIT;INSERT INTO t VALUES ('x')               | none
            BEGIN;ALTER TYPE e ADD VALUE 'x';INSERT INTO t VALUES ('x');COMMIT               | none
            """)
    void runsANewValueAloneThatIsUsedLater(String script, String alone) {
        String text = script.replace("~", "\n");
        for (int version : List.of(12, 16, 18)) {
            Segments segments = segments(text, version);
            StringBuilder found = new StringBuilder();
            for (int number = 1; number <= 3; number++) {
                boolean isAlone = segments.kind(number) == UnitKind.ALONE;
                found.append(isAlone ? " " + number : "");
            }
            assertThat(found.isEmpty() ? "none" : found.substring(1)).isEqualTo(alone);
        }
    }

    @Test
    void saysWhyAScriptWithANewValueIsJournaled() {
        assertThat(segments("SELECT 1;\nALTER TYPE e ADD VALUE 'x';\nSELECT 'x'::e;", 16)
                        .reason())
                .isEqualTo("ALTER TYPE adds a value that is used later in the script, which one transaction"
                        + " does not allow");
        assertThat(segments("ALTER TYPE e ADD VALUE 'x'", 11).reason())
                .isEqualTo("ALTER TYPE can't run inside a transaction");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '~', textBlock = """
            DO $$ BEGIN COMMIT; END $$                                             | commits by itself
            DO $$BEGIN ROLLBACK; END$$                                             | commits by itself
            DO $$ begin commit and chain; end $$                                   | commits by itself
            DO $$ BEGIN COMMIT AND NO CHAIN; END $$                                | commits by itself
            DO $b$ BEGIN IF a THEN COMMIT; END IF; END $b$                         | commits by itself
            DO $$ BEGIN LOOP UPDATE t SET a = 1; COMMIT; EXIT; END LOOP; END $$    | commits by itself
            DO $$ BEGIN COMMIT /* now */ ; END $$                                  | commits by itself
            DO 'BEGIN COMMIT; END'                                                 | commits by itself
            DO E'BEGIN\\n COMMIT; END'                                             | commits by itself
            DO E'BEGIN\\nCOMMIT; END'                                              | commits by itself
            DO 'BEGIN RAISE NOTICE ''it''; COMMIT; END'                            | commits by itself
            DO LANGUAGE plpgsql $$ BEGIN COMMIT; END $$                            | commits by itself
            DO LANGUAGE 'plpgsql' $$ BEGIN COMMIT; END $$                          | commits by itself
            DO $$ BEGIN COMMIT; END $$ LANGUAGE plpgsql                            | commits by itself
            DO /* it's $5 */ $$ BEGIN COMMIT; END $$                               | commits by itself
            DO $a$ BEGIN EXECUTE $$SELECT 1$$; COMMIT; END $a$                     | commits by itself
            DO $$ BEGIN CALL p(); END $$                                           | may run a procedure that commits
            DO LANGUAGE plpython3u $$ plpy.commit() $$                             | commits by itself
            DO $$ spi_rollback(); $$ LANGUAGE plperl                               | commits by itself
            DO $$ BEGIN PERFORM 1; END $$                                          | none
            DO $$ BEGIN RAISE NOTICE 'COMMIT'; END $$                              | none
            DO $$ BEGIN RAISE NOTICE 'COMMIT;'; END $$                             | none
            DO $$ BEGIN -- COMMIT;~ PERFORM 1; END $$                              | none
            DO $$ BEGIN /* COMMIT; /* ROLLBACK; */ */ PERFORM 1; END $$            | none
            DO $a$ BEGIN EXECUTE $$COMMIT;$$; END $a$                              | none
            DO $$ BEGIN UPDATE t SET pre_commit = 1; PERFORM is_commit; END $$     | none
            DO $$ BEGIN PERFORM "COMMIT"; END $$                                   | none
            DO $$ BEGIN PERFORM $x$ COMMIT; $x$; END $$                            | none
            DO $$ BEGIN ON_COMMIT := 1; END $$                                     | none
            DO $$ BEGIN CREATE TEMP TABLE t (a int) ON COMMIT DROP; END $$         | none
            DO $$ BEGIN EXCEPTION WHEN OTHERS THEN NULL; END $$                    | none
            DO LANGUAGE plpython3u $$ plpy.execute("SELECT 1") $$                  | none
            DO $$ BEGIN ' $$                                                       | none
            DO ''                                                                  | none
            DO $$$$                                                                | none
            """)
    void looksIntoBlocks(String statement, String reason) {
        SqlScanner scanner =
                new SqlScanner(new StringReader(statement.replace("~", "\n")), SqlSyntax.POSTGRESQL, "a.sql", 1);
        Optional<String> found = PlpgsqlBody.commit(scanner.next().orElseThrow());
        assertThat(found.orElse("none")).isEqualTo(reason);
    }

    @Test
    void looksIntoLongBlocks() {
        String long1 = "DO $$ BEGIN" + " PERFORM 1;".repeat(1_000) + " COMMIT; END $$";
        String long2 = "DO 'BEGIN" + " PERFORM ''a'';".repeat(1_000) + " COMMIT; END'";
        assertThat(classify(long1, 16).role()).isEqualTo(StatementRole.ALONE);
        assertThat(classify(long2, 16).role()).isEqualTo(StatementRole.ALONE);
    }
}
