package dev.migrate.engine.settle;

import dev.migrate.engine.script.Settled;
import dev.migrate.engine.script.StatementHash;
import dev.migrate.engine.script.Task;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.PartialMigration;
import dev.migrate.sql.SqlStatement;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The one question that is left to a person: whether the statement in flight has taken effect. */
public final class Question {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private Question() {}

    /**
     * Asks it.
     *
     * @param statement the one in flight, as it is in the file now
     */
    public static MigrateException of(Task task, Settled settled, SqlStatement statement) {
        int number = statement.number();
        String command = "migrate " + task.direction().word();
        List<String> details = new ArrayList<>();
        settled.inFlight()
                .since()
                .ifPresent(since -> details.add("It began at " + MOMENT.format(since) + "; " + end(task)
                        + " No catalogue shows its effect. Nothing was done now."));
        String hash = settled.inFlight().hash();
        if (!hash.isEmpty() && !hash.equals(StatementHash.of(statement.text()))) {
            details.add("The file has another statement there now: the question is about the one that began.");
        }
        details.add("Look into the database whether it has taken effect, then say so:");
        details.add("  " + command + " --resume-after " + number + "   it has: go on behind it");
        details.add("  " + command + " --resume-at " + number + "      it has not: run it again");
        return MigrateException.because(
                        ErrorCode.STATEMENT_IN_DOUBT,
                        "has statement " + number + " of " + task.statements() + " of " + task.title()
                                + " taken effect?")
                .at(statement.location())
                .details(details)
                .hint("'migrate info' shows the same; nothing else runs before this is answered.")
                .statement(statement.text())
                .build();
    }

    private static String end(Task task) {
        boolean refused = task.resumed().flatMap(PartialMigration::error).isPresent();
        return refused
                ? "then it failed, or its connection did, perhaps with a part of its work committed."
                : "then its run was cut off.";
    }
}
