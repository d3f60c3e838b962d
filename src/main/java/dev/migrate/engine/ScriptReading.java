package dev.migrate.engine;

import dev.migrate.db.Dialect;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Script;
import dev.migrate.sql.ScriptOutline;
import dev.migrate.sql.placeholder.Mistakes;
import dev.migrate.sql.placeholder.Placeholders;
import dev.migrate.sql.placeholder.Replacer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads scripts through, and collects what can't be made out or replaced in any of them, to refuse it at once. */
final class ScriptReading {
    private final Dialect dialect;
    private final Placeholders placeholders;
    private final List<MigrateException> unreadable = new ArrayList<>();
    private final Mistakes unreplaced = new Mistakes();

    ScriptReading(Dialect dialect, Placeholders placeholders) {
        this.dialect = dialect;
        this.placeholders = placeholders;
    }

    /** What is made of a script's outline and the replacer of its placeholders, if the script can be made out. */
    <T> Optional<T> read(Script script, BiFunction<ScriptOutline, Replacer, T> making) {
        try {
            Replacer replacer = placeholders.in(script.directives(), dialect.syntax(), dialect::quote);
            ScriptOutline outline = ScriptOutline.of(
                    script,
                    dialect.syntax(),
                    dialect.statementRules(),
                    statement -> replacer.check(statement, unreplaced));
            return Optional.of(making.apply(outline, replacer));
        } catch (MigrateException e) {
            if (!UnreadableScripts.isOne(e)) {
                throw e;
            }
            unreadable.add(e);
            return Optional.empty();
        }
    }

    /** Fails if anything could not be made out or replaced. */
    void refuse() {
        UnreadableScripts.refuse(unreadable);
        unreplaced.refuse();
    }
}
