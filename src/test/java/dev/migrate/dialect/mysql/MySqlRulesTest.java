package dev.migrate.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.sql.SqlScanner;
import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.StatementRole;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MySqlRulesTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '~', textBlock = """
            ALTER TABLE t ADD COLUMN x INT                   | COMMITS_FIRST
            CREATE TABLE z (a INT)                           | COMMITS_FIRST
            CREATE TABLE z AS SELECT * FROM t                | COMMITS_FIRST
            CREATE TABLE z LIKE t                            | COMMITS_FIRST
            CREATE OR REPLACE TABLE z (a INT)                | COMMITS_FIRST
            CREATE TEMPORARY TABLE z (a INT)                 | ORDINARY
            DROP TEMPORARY TABLE IF EXISTS z                 | ORDINARY
            DROP TABLE t                                     | COMMITS_FIRST
            CREATE INDEX i ON t (a)                          | COMMITS_FIRST
            DROP INDEX k ON t                                | COMMITS_FIRST
            RENAME TABLE t TO tt                             | COMMITS_FIRST
            TRUNCATE TABLE t                                 | COMMITS_FIRST
            CREATE VIEW v2 AS SELECT 1                       | COMMITS_FIRST
            ALTER VIEW v AS SELECT 2                         | COMMITS_FIRST
            DROP VIEW v                                      | COMMITS_FIRST
            CREATE PROCEDURE p2() SELECT 1                   | COMMITS_FIRST
            DROP PROCEDURE p                                 | COMMITS_FIRST
            CREATE FUNCTION f() RETURNS INT DETERMINISTIC RETURN 1 | COMMITS_FIRST
            CREATE TRIGGER r AFTER INSERT ON t FOR EACH ROW SET @x=1 | COMMITS_FIRST
            DROP TRIGGER tr                                  | COMMITS_FIRST
            CREATE EVENT e2 ON SCHEDULE EVERY 1 DAY DO SELECT 1 | COMMITS_FIRST
            ALTER EVENT e DISABLE                            | COMMITS_FIRST
            DROP EVENT e                                     | COMMITS_FIRST
            CREATE DATABASE c2                               | COMMITS_FIRST
            ALTER DATABASE c CHARACTER SET latin1            | COMMITS_FIRST
            DROP DATABASE IF EXISTS c2                       | COMMITS_FIRST
            CREATE USER 'zz'@'%'                             | COMMITS_FIRST
            DROP USER IF EXISTS 'zz'@'%'                     | COMMITS_FIRST
            CREATE ROLE zr                                   | COMMITS_FIRST
            DROP ROLE IF EXISTS zr                           | COMMITS_FIRST
            GRANT SELECT ON c.* TO 'zz'@'%'                  | COMMITS_FIRST
            REVOKE SELECT ON c.* FROM 'zz'@'%'               | COMMITS_FIRST
            RENAME USER a TO b                               | COMMITS_FIRST
            SET PASSWORD FOR 'zz'@'%' = ''                   | COMMITS_FIRST
            START TRANSACTION                                | BEGINS
            START TRANSACTION WITH CONSISTENT SNAPSHOT       | BEGINS
            START REPLICA                                    | COMMITS_FIRST
            BEGIN                                            | BEGINS
            BEGIN WORK                                       | BEGINS
            LOCK TABLES t WRITE                              | COMMITS_FIRST
            UNLOCK TABLES                                    | COMMITS_FIRST
            SET autocommit=0                                 | ORDINARY
            SET autocommit=1                                 | COMMITS_FIRST
            SET @a=1, @@SESSION.autocommit := @OLD           | COMMITS_FIRST
            SET @OLD=@@AUTOCOMMIT, AUTOCOMMIT=0              | ORDINARY
            SET @a = 1                                       | ORDINARY
            ANALYZE TABLE t                                  | COMMITS_FIRST
            OPTIMIZE TABLE t                                 | COMMITS_FIRST
            CHECK TABLE t                                    | COMMITS_FIRST
            REPAIR TABLE my                                  | COMMITS_FIRST
            FLUSH TABLES                                     | COMMITS_FIRST
            FLUSH PRIVILEGES                                 | COMMITS_FIRST
            CACHE INDEX my IN default                        | COMMITS_FIRST
            LOAD INDEX INTO CACHE my                         | COMMITS_FIRST
            INSTALL PLUGIN nope SONAME 'nope.so'             | COMMITS_FIRST
            UNINSTALL PLUGIN nope                            | COMMITS_FIRST
            SET FOREIGN_KEY_CHECKS=0                         | ORDINARY
            SET NAMES utf8mb4                                | ORDINARY
            /*!40101 SET NAMES utf8mb4 */                    | ORDINARY
            /*!40000 ALTER TABLE t DISABLE KEYS */           | COMMITS_FIRST
            USE c                                            | ORDINARY
            SHOW TABLES                                      | ORDINARY
            EXPLAIN SELECT * FROM t                          | ORDINARY
            CALL p()                                         | ALONE
            PREPARE s FROM 'SELECT 1'                        | ORDINARY
            EXECUTE s                                        | ALONE
            DEALLOCATE PREPARE s                             | ORDINARY
            INSERT INTO t VALUES (1,1)                       | ORDINARY
            REPLACE INTO t VALUES (1,1)                      | ORDINARY
            UPDATE t SET a = 1                               | ORDINARY
            DELETE FROM t                                    | ORDINARY
            WITH c AS (SELECT 1) SELECT * FROM c             | ORDINARY
            (SELECT 1) UNION (SELECT 2)                      | ORDINARY
            SAVEPOINT s1                                     | ORDINARY
            RELEASE SAVEPOINT s1                             | ORDINARY
            ROLLBACK TO s1                                   | ORDINARY
            ROLLBACK WORK TO SAVEPOINT s1                    | ORDINARY
            COMMIT                                           | COMMITS
            ROLLBACK                                         | ROLLS_BACK
            RESET MASTER                                     | COMMITS_FIRST
            CHANGE MASTER TO MASTER_HOST='x'                 | COMMITS_FIRST
            LOAD DATA INFILE '/nonexistent' INTO TABLE t     | ORDINARY
            HANDLER t OPEN                                   | ORDINARY
            DO 1                                             | ORDINARY
            XA START 'x'                                     | BEGINS
            XA BEGIN 'x'                                     | BEGINS
            XA END 'x'                                       | ORDINARY
            XA PREPARE 'x'                                   | ORDINARY
            XA COMMIT 'x' ONE PHASE                          | ROLLS_BACK
            XA ROLLBACK 'x'                                  | ROLLS_BACK
            DROP PREPARE s                                   | ORDINARY
            ANALYZE LOCAL TABLE t                            | COMMITS_FIRST
            EXPLAIN ANALYZE SELECT * FROM t                  | ORDINARY
            EXPLAIN FORMAT=JSON DELETE FROM t                | ORDINARY
            WITH c AS (SELECT 1) UPDATE t, c SET a = 1       | ORDINARY
            ((SELECT 1))                                     | ORDINARY
            CREATE SEQUENCE sq                               | COMMITS_FIRST
            ALTER INSTANCE ROTATE INNODB MASTER KEY          | COMMITS_FIRST
            BINLOG 'xx'                                      | COMMITS_FIRST
            """)
    void knowsWhatCommitsByItself(String statement, StatementRole role) {
        for (SqlSyntax syntax : new SqlSyntax[] {SqlSyntax.MYSQL, SqlSyntax.MARIADB}) {
            assertThat(role(statement, syntax)).isEqualTo(role);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", textBlock = """
            BEGIN NOT ATOMIC SELECT 1; END                                | ALONE
            l: BEGIN NOT ATOMIC SELECT 1; END l                           | ALONE
            l: LOOP LEAVE l; END LOOP                                     | ALONE
            IF 1 THEN SELECT 1; END IF                                    | ALONE
            CASE 1 WHEN 1 THEN SELECT 1; END CASE                         | ALONE
            WHILE 0 DO SELECT 1; END WHILE                                | ALONE
            REPEAT SELECT 1; UNTIL 1 END REPEAT                           | ALONE
            FOR i IN 1..2 DO SELECT i; END FOR                            | ALONE
            /*M!100100 CREATE SEQUENCE s */                               | COMMITS_FIRST
            EXECUTE IMMEDIATE 'SELECT 1'                                  | ALONE
            CREATE OR REPLACE TEMPORARY TABLE z (a INT)                   | ORDINARY
            ANALYZE SELECT * FROM t                                       | ORDINARY
            ANALYZE FORMAT=JSON SELECT * FROM t                           | ORDINARY
            SET STATEMENT max_statement_time=1 FOR SELECT 1               | ORDINARY
            SET STATEMENT max_statement_time=1 FOR CREATE TABLE z (a INT) | COMMITS_FIRST
            SET STATEMENT a=1, b=2, c=3, d=4, e=5, f=6, g=7 FOR SELECT 1  | ALONE
            """)
    void knowsMariaDbsOwnStatements(String statement, StatementRole role) {
        assertThat(role(statement, SqlSyntax.MARIADB)).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", textBlock = """
            BEGIN SELECT 1; END                                           | ALONE
            DECLARE a INT; BEGIN SELECT 1; END                            | ALONE
            <<l>> BEGIN SELECT 1; END                                     | ALONE
            """)
    void knowsBlocksAsInPlSql(String statement, StatementRole role) {
        assertThat(role(statement, SqlSyntax.MARIADB.withSqlMode("ORACLE"))).isEqualTo(role);
    }

    private static StatementRole role(String statement, SqlSyntax syntax) {
        SqlScanner scanner = new SqlScanner(new StringReader(statement), syntax, "a.sql", 1);
        return MySqlRules.classify(scanner.next().orElseThrow()).role();
    }
}
