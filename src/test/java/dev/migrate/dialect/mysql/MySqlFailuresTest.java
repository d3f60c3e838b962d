package dev.migrate.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.db.SqlFailure;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MySqlFailuresTest {
    @ParameterizedTest
    @CsvSource({
        "1064,42000,STATEMENT",
        "1050,42S01,STATEMENT",
        "1205,HY000,LOCK_TIMEOUT",
        "1213,40001,CONFLICT",
        "1020,HY000,CONFLICT",
        "1317,70100,CANCELLED",
        "3024,HY000,CANCELLED",
        "1969,70100,CANCELLED",
        "1146,42S02,TABLE_MISSING",
        "1049,42000,DATABASE_UNKNOWN",
        "1045,28000,LOGIN",
        "1698,28000,LOGIN",
        "1792,25006,READ_ONLY",
        "1040,08004,TOO_MANY_CONNECTIONS",
        "1203,42000,TOO_MANY_CONNECTIONS",
        "1142,42000,FORBIDDEN",
        "1114,HY000,NO_ROOM",
        "2013,HY000,CONNECTION",
        "0,08S01,CONNECTION"
    })
    void tellsKindsByNumber(int code, String state, SqlFailure.Kind kind) {
        assertThat(MySqlFailures.explain(new SQLException("x", state, code)).kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1290 | running with the --super-read-only option so it cannot execute    | READ_ONLY
            1290 | running with the --secure-file-priv option so it cannot execute   | STATEMENT
            1226 | exceeded the 'max_user_connections' resource (current value: 1)   | TOO_MANY_CONNECTIONS
            1226 | exceeded the 'max_questions' resource (current value: 1)          | STATEMENT
            1026 | Error writing file 'a' (errno: 28 - No space left on device)      | NO_ROOM
            1026 | Error writing file 'a' (errno: 5 - Input/output error)            | STATEMENT
            1030 | Got error 28 "No space left on device" from storage engine InnoDB | NO_ROOM
            1030 | Got error 168 from storage engine                                 | STATEMENT
            """)
    void tellsKindsOfOneNumberByTheMessage(int code, String message, SqlFailure.Kind kind) {
        assertThat(MySqlFailures.explain(new SQLException(message, "HY000", code))
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            You have an error in your SQL syntax near 'x' at line 3 | 3
            near 'at line 9' at line 12                             | 12
            Duplicate column name 'a'                               | 0
            something at line                                       | 0
            something at line 3 of it                               | 0
            """)
    void findsTheLineOfASyntaxError(String message, int line) {
        assertThat(MySqlFailures.explain(new SQLException(message, "42000", 1064))
                        .line()
                        .map(SqlFailure.Line::number)
                        .orElse(0))
                .isEqualTo(line);
    }

    @Test
    void getsByWithoutMessageAndState() {
        SqlFailure said = MySqlFailures.explain(new SQLException());
        assertThat(said.message()).isEmpty();
        assertThat(said.sqlState()).isEmpty();
    }
}
