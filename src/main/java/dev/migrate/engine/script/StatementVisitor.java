package dev.migrate.engine.script;

import dev.migrate.sql.SqlStatement;
import java.sql.SQLException;

/** Is shown the statements of a script one after the other. */
@FunctionalInterface
public interface StatementVisitor {
    void visit(SqlStatement statement) throws SQLException;
}
