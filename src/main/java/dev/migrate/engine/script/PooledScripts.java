package dev.migrate.engine.script;

import dev.migrate.db.SessionSettings;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.StatementHead;
import dev.migrate.sql.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what scripts can't do through a pooler that hands each transaction to another session. */
public final class PooledScripts {
    /** What holds for one transaction only. */
    private static final Set<String> OF_TRANSACTION = Set.of("LOCAL", "CONSTRAINTS", "TRANSACTION");

    private final SessionSettings settings;
    private final SqlSyntax syntax;
    private final List<String> impossible = new ArrayList<>();
    private final List<String> unlimited = new ArrayList<>();

    public PooledScripts(SessionSettings settings, SqlSyntax syntax) {
        this.settings = settings;
        this.syntax = syntax;
    }

    /** Refuses what would mean something else; answers what runs without any limit. */
    public List<String> check(List<Job> jobs) {
        for (Job job : jobs) {
            check(job.script());
            job.onError().forEach(this::check);
        }
        if (!impossible.isEmpty()) {
            throw MigrateException.because(
                            ErrorCode.CONFIGURATION,
                            "these scripts can't run through a connection pooler that hands each transaction to another"
                                    + " session")
                    .details(impossible)
                    .hint(
                            "Give 'migrate' a direct connection to the server. If the pooler keeps the session for each client,"
                                    + " say so with '--lock advisory'.")
                    .build();
        }
        return List.copyOf(unlimited);
    }

    private void check(PreparedScript script) {
        if (script instanceof Task task) {
            task.before().forEach(this::check);
            task.after().forEach(this::check);
        }
        if (!script.isTransactional()) {
            Scripts.show(script.script(), syntax, statement -> check(script, statement.number(), statement.head()));
        }
    }

    private void check(PreparedScript script, int number, StatementHead head) {
        String where = script.title() + ": statement " + number;
        if (SessionStatement.of(head) != SessionStatement.LASTING && !isOfTransaction(head)) {
            impossible.add(where + " changes its session, and the next transaction may have another one ("
                    + head.keywords() + ")");
            return;
        }
        if (script.segments().kind(number) != UnitKind.ALONE) {
            return;
        }
        if (settings.role().isPresent() || !settings.onConnect().isEmpty()) {
            impossible.add(where + " runs outside a transaction, so neither 'role' nor 'on-connect' can be set for it ("
                    + head.keywords() + ")");
            return;
        }
        unlimited.add(where);
    }

    private static boolean isOfTransaction(StatementHead head) {
        return head.tokens().size() > 1 && OF_TRANSACTION.contains(head.tokens().get(1));
    }
}
