package dev.migrate.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.sql.SqlScanner;
import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.StatementRole;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteRulesTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '~', textBlock = """
            CREATE TABLE t (a)                               | ORDINARY
            ALTER TABLE t ADD COLUMN b                       | ORDINARY
            ALTER TABLE t DROP COLUMN b                      | ORDINARY
            ALTER TABLE t RENAME TO u                        | ORDINARY
            DROP TABLE t                                     | ORDINARY
            UPDATE t SET a = 1 FROM u                        | ORDINARY
            CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; END | ORDINARY
            REINDEX                                          | ORDINARY
            ANALYZE                                          | ORDINARY
            ATTACH 'x' AS y                                  | ORDINARY
            DETACH y                                         | ALONE
            VACUUM                                           | ALONE
            vacuum main into 'x'                             | ALONE
            BEGIN                                            | BEGINS
            BEGIN IMMEDIATE TRANSACTION                      | BEGINS
            COMMIT                                           | COMMITS
            END TRANSACTION                                  | COMMITS
            ROLLBACK                                         | ROLLS_BACK
            ROLLBACK TRANSACTION                             | ROLLS_BACK
            ROLLBACK TO s                                    | ORDINARY
            ROLLBACK TRANSACTION TO SAVEPOINT s              | ORDINARY
            SAVEPOINT s                                      | ORDINARY
            RELEASE s                                        | ORDINARY
            PRAGMA foreign_keys = OFF                        | SWITCHES_CHECKS
            PRAGMA foreign_keys=1                            | SWITCHES_CHECKS
            pragma Foreign_Keys(on)                          | SWITCHES_CHECKS
            PRAGMA main.journal_mode = WAL                   | BEFORE_TRANSACTION
            PRAGMA synchronous = NORMAL                      | BEFORE_TRANSACTION
            PRAGMA page_size = 8192                          | BEFORE_TRANSACTION
            PRAGMA auto_vacuum = FULL                        | BEFORE_TRANSACTION
            PRAGMA encoding = 'UTF-16'                       | BEFORE_TRANSACTION
            PRAGMA temp_store = MEMORY                       | BEFORE_TRANSACTION
            PRAGMA wal_checkpoint                            | ALONE
            PRAGMA main.wal_checkpoint(TRUNCATE)             | ALONE
            PRAGMA foreign_keys                              | ORDINARY
            PRAGMA main.journal_mode                         | ORDINARY
            PRAGMA foreign_key_check                         | ORDINARY
            PRAGMA defer_foreign_keys = ON                   | ORDINARY
            PRAGMA user_version = 3                          | ORDINARY
            PRAGMA table_info(foreign_keys)                  | ORDINARY
            PRAGMA legacy_alter_table = ON                   | ORDINARY
            """)
    void knowsWhatATransactionRefusesOrIgnores(String statement, StatementRole role) {
        SqlScanner scanner = new SqlScanner(new StringReader(statement), SqlSyntax.SQLITE, "a.sql", 1);
        assertThat(SqliteRules.classify(scanner.next().orElseThrow()).role()).isEqualTo(role);
    }
}
