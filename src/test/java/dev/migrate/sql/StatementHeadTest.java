package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementHeadTest {
    private static StatementHead head(SqlSyntax syntax, String statement) {
        return new SqlScanner(new StringReader(statement), syntax, "script.sql", 1)
                .next()
                .orElseThrow()
                .head();
    }

    @Test
    void keepsQuotesAndRaisesWords() {
        assertThat(head(
                                SqlSyntax.POSTGRESQL,
                                "create Table s.\"Über Name\" (a /* no */ text default E'x\\'y', b::$1, $$z$$)")
                        .tokens())
                .containsExactly(
                        "CREATE",
                        "TABLE",
                        "S",
                        ".",
                        "\"Über Name\"",
                        "(",
                        "A",
                        "TEXT",
                        "DEFAULT",
                        "E'x\\'y'",
                        ",",
                        "B",
                        ":",
                        ":",
                        "$1",
                        ",",
                        "$$z$$",
                        ")");
    }

    @Test
    void looksIntoConditionalComments() {
        assertThat(head(SqlSyntax.MYSQL, "/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`%`*/ /*!50003 TRIGGER t */")
                        .tokens())
                .containsExactly("CREATE", "DEFINER", "=", "`root`", "@", "`%`", "TRIGGER", "T");
    }

    @Test
    void endsAfterItsLimit() {
        StatementHead head = head(SqlSyntax.SQLITE, "SELECT 1" + ", 1".repeat(100));
        assertThat(head.tokens()).hasSize(StatementHead.LIMIT);
    }

    @Test
    void cutsLongTokens() {
        StatementHead head = head(SqlSyntax.SQLITE, "SELECT '" + "x".repeat(10_000) + "'");
        assertThat(head.tokens().get(1)).startsWith("'xxx").hasSize(256);
    }

    @Test
    void comparesWordsInAnyCaseAndQuotedNamesExactly() {
        StatementHead head = head(SqlSyntax.POSTGRESQL, "create index concurrently \"Concurrently\" on t (a)");
        assertThat(head.startsWith("CREATE", "INDEX", "CONCURRENTLY")).isTrue();
        assertThat(head.startsWith("CREATE", "INDEX", "CONCURRENTLY", "CONCURRENTLY"))
                .isFalse();
        assertThat(head.contains("\"Concurrently\"", "ON")).isTrue();
        assertThat(head.contains("\"CONCURRENTLY\"")).isFalse();
        assertThat(head.contains("ON", "A")).isFalse();
        assertThat(head.contains("A", ")", "X")).isFalse();
    }

    @Test
    void isMadeOfTokens() {
        StatementHead head = StatementHead.of("ALTER", "TABLE", "t", "DETACH");
        assertThat(head.tokens()).containsExactly("ALTER", "TABLE", "T", "DETACH");
        assertThat(head).isEqualTo(head(SqlSyntax.POSTGRESQL, "alter table T detach"));
        assertThat(StatementHead.of().tokens()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create unique index concurrently if not exists i on t (a) | CREATE UNIQUE INDEX CONCURRENTLY",
                "CREATE INDEX i ON t (a) | CREATE INDEX",
                "ALTER TABLE t ADD COLUMN c int | ALTER TABLE",
                "drop index concurrently i | DROP INDEX CONCURRENTLY",
                "reindex (verbose) table t | REINDEX",
                "create or replace view v as select 1 | CREATE VIEW",
                "create materialized view v as select 1 | CREATE MATERIALIZED VIEW",
                "CREATE DEFINER = `a`@`b` PROCEDURE p() SELECT 1 | CREATE PROCEDURE",
                "CREATE DEFINER = root@localhost FUNCTION f() RETURNS INT RETURN 1 | CREATE FUNCTION",
                "CREATE ALGORITHM = MERGE DEFINER = CURRENT_USER() SQL SECURITY INVOKER VIEW v AS SELECT 1 | CREATE VIEW",
                "create table \"table\" (a int) | CREATE TABLE",
                "create operator class c for type t using btree as storage t | CREATE OPERATOR CLASS",
                "start transaction read only | START TRANSACTION",
                "insert into t values (1) | INSERT INTO",
                "vacuum analyze t | VACUUM",
                "(select 1) | SELECT",
                "((select 1) union (select 2)) | SELECT",
                "/* a */ ( /* b */ values row(1)) | VALUES",
                "with c as (select 1) insert into t select 1 | WITH",
                "explain analyze delete from t | EXPLAIN",
                "l: loop leave l | LOOP",
                "`a b` : while 1 do select 1 | WHILE",
                "l: | L",
                "/*!50003 create*/ /*!50017 definer=`a`@`b`*/ /*!50003 trigger t */ | CREATE TRIGGER",
                "prepare s from 'select 1' | PREPARE",
                "call p() | CALL",
                "do sleep(1) | DO",
                "commit | COMMIT"
            })
    void describesTheStatement(String statement, String keywords) {
        assertThat(head(SqlSyntax.MYSQL, statement).keywords()).isEqualTo(keywords);
    }

    @Test
    void describesAnEmptyOne() {
        assertThat(StatementHead.of().keywords()).isEqualTo("statement");
    }
}
