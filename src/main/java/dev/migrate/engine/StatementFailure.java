package dev.migrate.engine;

import dev.migrate.db.SqlFailure;
import dev.migrate.sql.SqlStatement;
import java.sql.SQLException;

/** The database refused a statement of a script. */
final class StatementFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SqlStatement statement;
    private final transient SqlFailure said;

    StatementFailure(SqlStatement statement, SqlFailure said, SQLException cause) {
        super(cause);
        this.statement = statement;
        this.said = said;
    }

    SqlStatement statement() {
        return statement;
    }

    SqlFailure said() {
        return said;
    }
}
