package dev.migrate.dialect.sqlite;

import dev.migrate.db.settle.Settlement;
import dev.migrate.db.settle.Verdict;
import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.reading.StatementReader;
import java.sql.Connection;
import java.util.Set;

/** What SQLite runs outside of transactions may all be run again. */
final class SqliteSettlement implements Settlement {
    private static final Set<String> REPEATABLE_STATEMENTS =
            Set.of("PRAGMA", "VACUUM", "ATTACH", "DETACH", "BEGIN", "COMMIT", "END", "ROLLBACK");

    @Override
    public String evidence(Connection session, String statement) {
        String first = StatementReader.of(statement, SqlSyntax.SQLITE).peek();
        return REPEATABLE_STATEMENTS.stream().anyMatch(first::equalsIgnoreCase) ? REPEATABLE : NONE;
    }

    @Override
    public Verdict verdict(Connection connection, String evidence) {
        return evidence.equals(REPEATABLE) ? Verdict.REPEAT : Verdict.UNKNOWN;
    }
}
