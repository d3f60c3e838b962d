package dev.migrate.engine;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Migration;
import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import dev.migrate.plan.MigrationStatus;
import dev.migrate.sql.ScriptOutline;
import dev.migrate.sql.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what can't be made out in scripts: all of them at once, before any runs. */
public final class UnreadableScripts {
    private final Session session;

    public UnreadableScripts(Session session) {
        this.session = session;
    }

    /** What is wrong with the scripts that are still to run; reads them, and asks no database. */
    public List<Problem> among(List<MigrationStatus> pending) {
        List<Problem> problems = new ArrayList<>();
        for (MigrationStatus status : pending) {
            status.file().flatMap(this::problem).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<Problem> problem(Migration migration) {
        try {
            ScriptOutline outline = ScriptOutline.of(
                    migration.up(),
                    session.dialect().syntax(),
                    session.dialect().statementRules());
            Segments.of(outline, migration.up().directives().transaction());
            return Optional.empty();
        } catch (MigrateException e) {
            return Optional.of(new Problem(
                    e.code(),
                    Severity.ERROR,
                    place(e) + e.message(),
                    e.hint(),
                    Optional.of(migration.up().file())));
        }
    }

    static boolean isOne(MigrateException failure) {
        return failure.code() == ErrorCode.SCRIPT_UNREADABLE
                || failure.code() == ErrorCode.FILES_INVALID
                || failure.code() == ErrorCode.FILES_UNREADABLE;
    }

    static void refuse(List<MigrateException> failures) {
        if (failures.isEmpty()) {
            return;
        }
        if (failures.size() == 1) {
            throw failures.get(0);
        }
        List<String> details = new ArrayList<>();
        for (MigrateException failure : failures) {
            details.add(place(failure) + failure.message());
            failure.hint().ifPresent(hint -> details.add("  " + hint));
        }
        throw MigrateException.because(
                        ErrorCode.SCRIPT_UNREADABLE, failures.size() + " scripts can't be made out; nothing was done")
                .details(details)
                .build();
    }

    private static String place(MigrateException failure) {
        return failure.location()
                .map(Location::toString)
                .map(place -> place + ": ")
                .orElse("");
    }
}
