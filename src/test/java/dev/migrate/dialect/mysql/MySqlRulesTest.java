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
            ALTER TABLE t ADD COLUMN x INT                   | ALONE
            CREATE TABLE z (a INT)                           | ALONE
            CREATE TABLE z AS SELECT * FROM t                | ALONE
            CREATE TABLE z LIKE t                            | ALONE
            CREATE OR REPLACE TABLE z (a INT)                | ALONE
            CREATE TEMPORARY TABLE z (a INT)                 | ORDINARY
            DROP TEMPORARY TABLE IF EXISTS z                 | ORDINARY
            DROP TABLE t                                     | ALONE
            CREATE INDEX i ON t (a)                          | ALONE
            DROP INDEX k ON t                                | ALONE
            RENAME TABLE t TO tt                             | ALONE
            TRUNCATE TABLE t                                 | ALONE
            CREATE VIEW v2 AS SELECT 1                       | ALONE
            ALTER VIEW v AS SELECT 2                         | ALONE
            DROP VIEW v                                      | ALONE
            CREATE PROCEDURE p2() SELECT 1                   | ALONE
            DROP PROCEDURE p                                 | ALONE
            CREATE FUNCTION f() RETURNS INT DETERMINISTIC RETURN 1 | ALONE
            CREATE TRIGGER r AFTER INSERT ON t FOR EACH ROW SET @x=1 | ALONE
            DROP TRIGGER tr                                  | ALONE
            CREATE EVENT e2 ON SCHEDULE EVERY 1 DAY DO SELECT 1 | ALONE
            ALTER EVENT e DISABLE                            | ALONE
            DROP EVENT e                                     | ALONE
            CREATE DATABASE c2                               | ALONE
            ALTER DATABASE c CHARACTER SET latin1            | ALONE
            DROP DATABASE IF EXISTS c2                       | ALONE
            CREATE USER 'zz'@'%'                             | ALONE
            DROP USER IF EXISTS 'zz'@'%'                     | ALONE
            CREATE ROLE zr                                   | ALONE
            DROP ROLE IF EXISTS zr                           | ALONE
            GRANT SELECT ON c.* TO 'zz'@'%'                  | ALONE
            REVOKE SELECT ON c.* FROM 'zz'@'%'               | ALONE
            RENAME USER a TO b                               | ALONE
            SET PASSWORD FOR 'zz'@'%' = ''                   | ALONE
            START TRANSACTION                                | BEGINS
            START TRANSACTION WITH CONSISTENT SNAPSHOT       | BEGINS
            START REPLICA                                    | ALONE
            BEGIN                                            | BEGINS
            BEGIN WORK                                       | BEGINS
            LOCK TABLES t WRITE                              | ALONE
            UNLOCK TABLES                                    | ALONE
            SET autocommit=1                                 | ORDINARY
            SET @a = 1                                       | ORDINARY
            ANALYZE TABLE t                                  | ALONE
            OPTIMIZE TABLE t                                 | ALONE
            CHECK TABLE t                                    | ALONE
            REPAIR TABLE my                                  | ALONE
            FLUSH TABLES                                     | ALONE
            FLUSH PRIVILEGES                                 | ALONE
            CACHE INDEX my IN default                        | ALONE
            LOAD INDEX INTO CACHE my                         | ALONE
            INSTALL PLUGIN nope SONAME 'nope.so'             | ALONE
            UNINSTALL PLUGIN nope                            | ALONE
            SET FOREIGN_KEY_CHECKS=0                         | ORDINARY
            SET NAMES utf8mb4                                | ORDINARY
            /*!40101 SET NAMES utf8mb4 */                    | ORDINARY
            /*!40000 ALTER TABLE t DISABLE KEYS */           | ALONE
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
            RESET MASTER                                     | ALONE
            CHANGE MASTER TO MASTER_HOST='x'                 | ALONE
            LOAD DATA INFILE '/nonexistent' INTO TABLE t     | ORDINARY
            HANDLER t OPEN                                   | ORDINARY
            DO 1                                             | ORDINARY
            XA START 'x'                                     | ALONE
            CREATE SEQUENCE sq                               | ALONE
            ALTER INSTANCE ROTATE INNODB MASTER KEY          | ALONE
            BINLOG 'xx'                                      | ALONE
            """)
    void knowsWhatCommitsByItself(String statement, StatementRole role) {
        for (SqlSyntax syntax : new SqlSyntax[] {SqlSyntax.MYSQL, SqlSyntax.MARIADB}) {
            assertThat(role(statement, syntax)).isEqualTo(role);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", textBlock = """
            BEGIN NOT ATOMIC SELECT 1; END                                | ALONE
            /*M!100100 CREATE SEQUENCE s */                               | ALONE
            """)
    void knowsMariaDbsOwnStatements(String statement, StatementRole role) {
        assertThat(role(statement, SqlSyntax.MARIADB)).isEqualTo(role);
    }

    private static StatementRole role(String statement, SqlSyntax syntax) {
        SqlScanner scanner = new SqlScanner(new StringReader(statement), syntax, "a.sql", 1);
        return MySqlRules.classify(scanner.next().orElseThrow()).role();
    }
}
