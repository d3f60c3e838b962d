package dev.migrate.sql;

import dev.migrate.model.Location;
import dev.migrate.model.Script;
import java.io.IOException;
import java.io.Reader;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What one pass over a script finds out before anything of it runs.
 *
 * @param file the script's
 * @param statements how many there are
 * @param specials what is not ordinary, by statement number
 * @param firstWork number of the first statement that does more than set up the session or the transaction; 0 if none does
 * @param lastWork number of the last one; 0 if none does
 */
public record ScriptOutline(
        String file, int statements, SortedMap<Integer, Special> specials, int firstWork, int lastWork) {

    /**
     * A statement that is not ordinary.
     *
     * @param head what kind of statement it is, in a few keywords
     */
    public record Special(Classification classification, Location location, String head) {
        public StatementRole role() {
            return classification.role();
        }
    }

    public ScriptOutline {
        specials = Collections.unmodifiableSortedMap(new TreeMap<>(specials));
    }

    /** Reads a script once through; fails where it can't be made out. */
    public static ScriptOutline of(Script script, SqlSyntax syntax, StatementRules rules) {
        return of(script, syntax, rules, statement -> {});
    }

    /** The same, and shows the statements to a visitor. */
    public static ScriptOutline of(
            Script script, SqlSyntax syntax, StatementRules rules, Consumer<SqlStatement> visitor) {
        return of(script, syntax, rules, visitor, command -> {});
    }

    /** The same, and tells a listener of the commands of the database's own client. */
    public static ScriptOutline of(
            Script script,
            SqlSyntax syntax,
            StatementRules rules,
            Consumer<SqlStatement> visitor,
            Consumer<ClientCommand> listener) {
        try (Reader text = script.text().open()) {
            SqlScanner scanner = new SqlScanner(text, syntax, script.file(), script.firstLine(), listener);
            return of(scanner, script.file(), rules, visitor);
        } catch (IOException e) {
            throw Unreadable.file(script.file(), e);
        }
    }

    private static ScriptOutline of(
            SqlScanner scanner, String file, StatementRules rules, Consumer<SqlStatement> visitor) {
        SortedMap<Integer, Special> specials = new TreeMap<>();
        LaterUses uses = new LaterUses();
        int statements = 0;
        int firstWork = 0;
        int lastWork = 0;
        Optional<SqlStatement> next = scanner.next();
        while (next.isPresent()) {
            SqlStatement statement = next.get();
            statements = statement.number();
            visitor.accept(statement);
            Classification classification = rules.classify(statement);
            if (classification.usedLater().isPresent()) {
                uses.made(
                        statements,
                        special(classification, statement),
                        classification.usedLater().get());
            } else {
                uses.lookFor(statement, classification.role(), specials);
                if (classification.role() != StatementRole.ORDINARY) {
                    specials.put(statements, special(classification, statement));
                }
            }
            if (isWork(classification.role(), statement.head())) {
                firstWork = firstWork == 0 ? statements : firstWork;
                lastWork = statements;
            }
            next = scanner.next();
        }
        return new ScriptOutline(file, statements, specials, firstWork, lastWork);
    }

    private static Special special(Classification classification, SqlStatement statement) {
        return new Special(
                classification, statement.location(), statement.head().keywords());
    }

    private static boolean isWork(StatementRole role, StatementHead head) {
        return switch (role) {
            case ORDINARY -> !(head.startsWith("SET") || head.startsWith("PRAGMA") || head.startsWith("USE"));
            case ALONE, COMMITS_FIRST -> true;
            case BEFORE_TRANSACTION, SWITCHES_CHECKS, BEGINS, COMMITS, ROLLS_BACK -> false;
        };
    }
}
