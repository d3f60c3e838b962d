package dev.migrate.dialect.sqlite;

import dev.migrate.sql.Classification;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.StatementHead;
import dev.migrate.sql.StatementRole;
import java.util.List;
import java.util.Set;

/** What SQLite refuses inside a transaction, or ignores there (SQLite, "Pragma statements" and each command). */
public final class SqliteRules {
    private static final Set<String> WITHOUT_EFFECT_INSIDE =
            Set.of("JOURNAL_MODE", "SYNCHRONOUS", "ENCODING", "PAGE_SIZE", "AUTO_VACUUM", "TEMP_STORE");

    private SqliteRules() {}

    /** What a statement means for transactions. */
    public static Classification classify(SqlStatement statement) {
        StatementHead head = statement.head();
        return switch (head.first()) {
            case "BEGIN" -> new Classification(StatementRole.BEGINS, "");
            case "COMMIT", "END" -> new Classification(StatementRole.COMMITS, "");
            case "ROLLBACK" ->
                head.tokens().contains("TO")
                        ? Classification.ORDINARY
                        : new Classification(StatementRole.ROLLS_BACK, "");
            case "VACUUM", "DETACH" -> refused();
            case "PRAGMA" -> pragma(head.tokens());
            default -> Classification.ORDINARY;
        };
    }

    private static Classification pragma(List<String> tokens) {
        int name = tokens.size() > 3 && tokens.get(2).equals(".") ? 3 : 1;
        if (tokens.size() > name && tokens.get(name).equals("WAL_CHECKPOINT")) {
            return refused();
        }
        boolean sets = tokens.size() > name + 1;
        if (sets && tokens.get(name).equals("FOREIGN_KEYS")) {
            return new Classification(StatementRole.SWITCHES_CHECKS, "has no effect inside a transaction");
        }
        if (sets && WITHOUT_EFFECT_INSIDE.contains(tokens.get(name))) {
            return new Classification(StatementRole.BEFORE_TRANSACTION, "has no effect inside a transaction");
        }
        return Classification.ORDINARY;
    }

    private static Classification refused() {
        return new Classification(StatementRole.ALONE, "can't run inside a transaction");
    }
}
