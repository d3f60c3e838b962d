package dev.migrate.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresTargetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '\u0001',
            value = {
                "CREATE INDEX CONCURRENTLY i ON t (a) | CREATE_INDEX t i",
                "create unique index concurrently if not exists \"My I\" on only s.t using gin (a) | CREATE_INDEX s.t \"My I\"",
                "CREATE INDEX CONCURRENTLY ON \"S\".\"T\" (a) | CREATE_INDEX \"S\".\"T\"",
                "CREATE INDEX i ON t (a) | UNKNOWN",
                "DROP INDEX CONCURRENTLY IF EXISTS s.i | DROP_INDEX s.i",
                "REINDEX TABLE CONCURRENTLY t | REINDEX",
                "REINDEX (CONCURRENTLY) INDEX i | REINDEX",
                "REINDEX DATABASE d | REPEATABLE",
                "ALTER TABLE s.p DETACH PARTITION s.c CONCURRENTLY | DETACH s.p s.c",
                "ALTER TABLE t ADD COLUMN a INT | UNKNOWN",
                "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'so-so' BEFORE 'ok' | LABEL mood 'so-so'",
                "ALTER SYSTEM SET work_mem = '1MB' | REPEATABLE",
                "ALTER SUBSCRIPTION s REFRESH PUBLICATION | REPEATABLE",
                "ALTER SUBSCRIPTION s ADD PUBLICATION p | UNKNOWN",
                "CREATE DATABASE d TEMPLATE x | DATABASE d",
                "DROP DATABASE IF EXISTS d WITH (FORCE) | DATABASE d",
                "DROP TABLESPACE t | TABLESPACE t",
                "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p | SUBSCRIPTION s",
                "COMMIT PREPARED 'x' | PREPARED 'x'",
                "SELECT pg_create_logical_replication_slot('s', 'x') | SLOT 's'",
                "VACUUM FULL t | REPEATABLE",
                "DISCARD ALL | REPEATABLE",
                "/* a */ ROLLBACK | REPEATABLE",
                "CALL p() | IN_PARTS",
                "DO $$ BEGIN COMMIT; END $$ | IN_PARTS"
            })
    void findsWhatTheEffectShowsIn(String statement, String expected) {
        PostgresTarget target = PostgresTarget.of(statement);
        String found = target.form() + (target.names().isEmpty() ? "" : " " + String.join(" ", target.names()));
        assertThat(List.of(found)).containsExactly(expected);
    }
}
