package dev.migrate.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.db.SqlFailure;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class PostgresFailuresTest {
    @ParameterizedTest
    @CsvSource({
        "42601,STATEMENT",
        "23505,STATEMENT",
        "55P03,LOCK_TIMEOUT",
        "40P01,CONFLICT",
        "40001,CONFLICT",
        "57014,CANCELLED",
        "42P01,TABLE_MISSING",
        "3D000,DATABASE_UNKNOWN",
        "25006,READ_ONLY",
        "28P01,LOGIN",
        "28000,LOGIN",
        "08006,CONNECTION",
        "57P01,CONNECTION",
        "57P03,CONNECTION",
        "53300,TOO_MANY_CONNECTIONS",
        "53100,NO_ROOM",
        "42501,FORBIDDEN"
    })
    void tellsKindsByState(String state, SqlFailure.Kind kind) {
        assertThat(PostgresFailures.explain(new SQLException("x", state)).kind())
                .isEqualTo(kind);
    }

    @Test
    void takesAllThatTheServerSays() {
        ServerErrorMessage server = new ServerErrorMessage(
                "SERROR\0C42703\0Mcolumn \"b\" does not exist\0Ddetail\0Hhint\0P8\0Wwhere\0qquery\0");
        SqlFailure said = PostgresFailures.explain(new PSQLException(server));
        assertThat(said.message()).isEqualTo("column \"b\" does not exist");
        assertThat(said.sqlState()).isEqualTo("42703");
        assertThat(said.position()).hasValue(7);
        assertThat(said.details()).containsExactly("DETAIL: detail", "HINT: hint", "QUERY: query", "CONTEXT: where");
    }
}
