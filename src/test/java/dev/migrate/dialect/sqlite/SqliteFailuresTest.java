package dev.migrate.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.db.SqlFailure;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteFailuresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1    | [SQLITE_ERROR] SQL error or missing database (near "SELCT": syntax error) | STATEMENT        | near "SELCT": syntax error
            1    | [SQLITE_ERROR] SQL error or missing database (no such table: t)           | TABLE_MISSING    | no such table: t
            5    | [SQLITE_BUSY] The database file is locked (database is locked)            | LOCK_TIMEOUT     | database is locked
            261  | [SQLITE_BUSY_RECOVERY] x (database is locked)                             | LOCK_TIMEOUT     | database is locked
            6    | [SQLITE_LOCKED] x (database table is locked)                              | LOCK_TIMEOUT     | database table is locked
            8    | [SQLITE_READONLY] x (attempt to write a readonly database)                | READ_ONLY        | attempt to write a readonly database
            1032 | [SQLITE_READONLY_DBMOVED] x (y)                                           | READ_ONLY        | y
            9    | [SQLITE_INTERRUPT] x (interrupted)                                        | CANCELLED        | interrupted
            14   | [SQLITE_CANTOPEN] x (unable to open database file)                        | CONNECTION       | unable to open database file
            26   | [SQLITE_NOTADB] x (file is not a database)                                | DATABASE_UNKNOWN | file is not a database
            19   | [SQLITE_CONSTRAINT_CHECK] x (CHECK constraint failed: a > (b))            | STATEMENT        | CHECK constraint failed: a > (b)
            0    | as it is                                                                  | STATEMENT        | as it is
            """)
    void tellsKindsByNumberAndUnwrapsTheMessage(int code, String message, SqlFailure.Kind kind, String inner) {
        SqlFailure said = SqliteFailures.explain(new SQLException(message, null, code));
        assertThat(said.kind()).isEqualTo(kind);
        assertThat(said.message()).isEqualTo(inner);
    }
}
