package dev.migrate.sql;

import dev.migrate.sql.ScriptOutline.Special;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Statements that are ordinary unless what they make is used later in the script. */
final class LaterUses {
    private record Made(int number, Special special, String text) {}

    private final List<Made> unused = new ArrayList<>();
    private boolean inOwnTransaction;

    /** Keeps a statement in mind; in a transaction of the script's own it stays where the script has put it. */
    void made(int number, Special special, String text) {
        if (!inOwnTransaction) {
            unused.add(new Made(number, special, text));
        }
    }

    /** Adds to the specials what a statement uses; data of a COPY are not looked into, so they may use anything. */
    void lookFor(SqlStatement statement, StatementRole role, Map<Integer, Special> specials) {
        for (Iterator<Made> each = unused.iterator(); each.hasNext(); ) {
            Made made = each.next();
            if (statement.data().isPresent() || statement.text().contains(made.text())) {
                specials.put(made.number(), made.special());
                each.remove();
            }
        }
        inOwnTransaction = switch (role) {
            case BEGINS -> true;
            case COMMITS, ROLLS_BACK -> false;
            case ORDINARY, ALONE, COMMITS_FIRST, BEFORE_TRANSACTION, SWITCHES_CHECKS -> inOwnTransaction;
        };
    }
}
