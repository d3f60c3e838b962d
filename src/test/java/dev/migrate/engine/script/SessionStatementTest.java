package dev.migrate.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.sql.StatementHead;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionStatementTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '~', textBlock = """
            SET search_path = x                                | REPEATABLE
            SET ROLE x                                         | REPEATABLE
            RESET ROLE                                         | REPEATABLE
            RESET MASTER                                       | LASTING
            DISCARD PLANS                                      | REPEATABLE
            USE shop                                           | REPEATABLE
            PREPARE p AS SELECT 1                              | REPEATABLE
            DEALLOCATE p                                       | REPEATABLE
            SELECT set_config ( 'a' , 'b' , false )            | REPEATABLE
            SET @ a = 1                                        | REPEATABLE
            SET @a = ( SELECT 1 )                              | LOST
            CREATE TEMPORARY TABLE t                           | LOST
            PREPARE TRANSACTION 'x'                            | LASTING
            SET STATEMENT max_statement_time = 1 FOR INSERT    | LASTING
            INSERT INTO t                                      | LASTING
            CREATE TABLE t                                     | LASTING
            """)
    void knowsWhatTheNextSessionNeeds(String statement, SessionStatement expected) {
        String[] tokens = Pattern.compile(" ").split(statement);
        assertThat(SessionStatement.of(StatementHead.of(tokens))).isEqualTo(expected);
    }
}
