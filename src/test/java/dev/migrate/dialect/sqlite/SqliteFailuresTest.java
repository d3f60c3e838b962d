package dev.migrate.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.db.SqlFailure;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class SqliteFailuresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SQLITE_ERROR            | near "SELCT": syntax error               | STATEMENT
            SQLITE_ERROR            | no such table: t                         | TABLE_MISSING
            SQLITE_BUSY             | database is locked                       | LOCK_TIMEOUT
            SQLITE_BUSY_RECOVERY    | database is locked                       | LOCK_TIMEOUT
            SQLITE_LOCKED           | database table is locked                 | LOCK_TIMEOUT
            SQLITE_READONLY         | attempt to write a readonly database     | READ_ONLY
            SQLITE_READONLY_DBMOVED | attempt to write a readonly database     | DATABASE_GONE
            SQLITE_FULL             | database or disk is full                 | NO_ROOM
            SQLITE_INTERRUPT        | interrupted                              | CANCELLED
            SQLITE_CANTOPEN         | unable to open database file             | CONNECTION
            SQLITE_NOTADB           | file is not a database                   | DATABASE_UNKNOWN
            SQLITE_CONSTRAINT_CHECK | CHECK constraint failed: a > (b)         | STATEMENT
            """)
    void tellsKindsAndUnwrapsTheMessage(SQLiteErrorCode code, String library, SqlFailure.Kind kind) {
        SqlFailure said = SqliteFailures.explain(new SQLiteException(code + " (" + library + ")", code));
        assertThat(said.kind()).isEqualTo(kind);
        assertThat(said.message()).isEqualTo(library);
    }

    @Test
    void leavesWhatIsNotTheLibrarysAsItIs() {
        assertThat(SqliteFailures.explain(new SQLException("as it is")).message())
                .isEqualTo("as it is");
    }
}
