package dev.migrate.engine.script;

import dev.migrate.model.Direction;
import dev.migrate.model.Script;
import dev.migrate.sql.ScriptMode;
import dev.migrate.sql.ScriptOutline;
import dev.migrate.sql.Segments;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.StatementRole;
import dev.migrate.sql.UnitKind;
import dev.migrate.sql.placeholder.Replacement;
import dev.migrate.sql.placeholder.Replacer;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** A script that is read once from end to end, and ready to run. */
public sealed interface PreparedScript permits Task, CallbackTask {
    /** What it is called where all others are of its kind. */
    String label();

    /** What it is called among scripts of all kinds. */
    String title();

    /** Which way the run goes. */
    Direction direction();

    Script script();

    /** What the script holds. */
    ScriptOutline outline();

    /** How its statements share transactions. */
    Segments segments();

    /** Of the placeholders in it. */
    Replacer replacer();

    /** What is sent for a statement, with values in place of its placeholders. */
    default Replacement sent(SqlStatement statement) {
        return replacer().replace(statement);
    }

    /** Whether the whole script can share one transaction. */
    default boolean isTransactional() {
        return segments().mode() == ScriptMode.WHOLE;
    }

    /** Whether statements of it run before or after the transaction of all others. */
    default boolean runsOutside() {
        return segments().runsOutside();
    }

    /** What a statement means for transactions. */
    default StatementRole role(int statement) {
        ScriptOutline.Special special = outline().specials().get(statement);
        return special == null ? StatementRole.ORDINARY : special.role();
    }

    /** Whether it switches checks of the database off, which its data must pass again at its end. */
    default boolean switchesChecks() {
        return outline().specials().values().stream()
                .anyMatch(special -> special.role() == StatementRole.SWITCHES_CHECKS);
    }

    /** The script's own BEGIN, in place of which our transaction begins; it may hold options. */
    default Optional<String> ownBegin(SqlSyntax syntax) {
        for (Map.Entry<Integer, ScriptOutline.Special> special :
                outline().specials().entrySet()) {
            if (special.getValue().role() == StatementRole.BEGINS) {
                SqlStatement begin = Scripts.statement(script(), syntax, special.getKey());
                return Optional.of(sent(begin).text());
            }
        }
        return Optional.empty();
    }

    /** Shows the statements of all units of one kind. */
    default void visit(UnitKind unit, SqlSyntax syntax, StatementVisitor visitor) throws SQLException {
        Scripts.visit(script(), syntax, statement -> {
            if (segments().kind(statement.number()) == unit) {
                visitor.visit(statement);
            }
        });
    }

    default int statements() {
        return outline().statements();
    }
}
