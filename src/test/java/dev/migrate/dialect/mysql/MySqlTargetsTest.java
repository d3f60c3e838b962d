package dev.migrate.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.sql.SqlSyntax;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MySqlTargetsTest {
    private static String targets(String statement) {
        MySqlTargets targets = MySqlTargets.of(statement, SqlSyntax.MARIADB);
        if (targets.kind() != MySqlTargets.Kind.SHOWN) {
            return targets.kind().name();
        }
        return targets.targets().stream()
                .map(target -> target.type() + " " + target.in("d").quoted())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "CREATE TABLE t (a INT) | TABLE `d`.`t`",
                "CREATE OR REPLACE TABLE IF NOT EXISTS x.`my t` LIKE u | TABLE `x`.`my t`",
                "ALTER TABLE t ADD COLUMN a INT, ADD INDEX (a) | TABLE `d`.`t`",
                "ALTER ONLINE IGNORE TABLE IF EXISTS t DROP COLUMN a | TABLE `d`.`t`",
                "ALTER TABLE t EXCHANGE PARTITION p WITH TABLE u | UNKNOWN",
                "/*!40000 ALTER TABLE t DISABLE KEYS */ | REPEATABLE",
                "DROP TABLE IF EXISTS a, x.b, c CASCADE | TABLE `d`.`a`, TABLE `x`.`b`, TABLE `d`.`c`",
                "CREATE UNIQUE INDEX i USING BTREE ON x.t (a) | TABLE `x`.`t`",
                "DROP INDEX i ON t | TABLE `d`.`t`",
                "RENAME TABLE a TO b, c TO x.e | TABLE `d`.`a`, TABLE `d`.`c`, TABLE `d`.`b`, TABLE `x`.`e`",
                "RENAME TABLE t TO old, new TO t | TABLE `d`.`new`, TABLE `d`.`old`",
                "RENAME TABLE a TO h, b TO a, h TO b | UNKNOWN",
                "CREATE OR REPLACE ALGORITHM = MERGE DEFINER = 'u'@'%' SQL SECURITY INVOKER VIEW v AS SELECT 1 | VIEW `d`.`v`",
                "CREATE DEFINER=CURRENT_USER() TRIGGER IF NOT EXISTS g BEFORE INSERT ON t FOR EACH ROW SET @a = 1"
                        + " | TRIGGER `d`.`g`",
                "CREATE DEFINER = u@h PROCEDURE p() SELECT 1 | PROCEDURE `d`.`p`",
                "CREATE AGGREGATE FUNCTION f RETURNS INT SONAME 'x' | UNKNOWN",
                "DROP FUNCTION IF EXISTS f | FUNCTION `d`.`f`",
                "ALTER EVENT e DISABLE | EVENT `d`.`e`",
                "CREATE SCHEMA s | DATABASE `s`",
                "CREATE SEQUENCE s START WITH 1 | SEQUENCE `d`.`s`",
                "CREATE USER IF NOT EXISTS 'u'@'h' IDENTIFIED BY 'x' | USER 'u'@'h'",
                "DROP USER a, 'b'@localhost | USER 'a'@'%', USER 'b'@'localhost'",
                "REVOKE ALL ON x.* FROM 'u'@'h' | GRANTS 'u'@'h'",
                "GRANT ALL ON x.* TO u | REPEATABLE",
                "TRUNCATE TABLE t | REPEATABLE",
                "OPTIMIZE TABLE t | REPEATABLE",
                "SET PASSWORD = 'x' | REPEATABLE",
                "UNLOCK TABLES | REPEATABLE",
                "BEGIN NOT ATOMIC SELECT 1; END | IN_PARTS",
                "CALL p() | IN_PARTS",
                "EXECUTE s | IN_PARTS",
                "INSTALL PLUGIN p SONAME 'x' | UNKNOWN"
            })
    void findsTheObjectsThatAreShown(String statement, String expected) {
        assertThat(targets(statement)).isEqualTo(expected);
    }
}
