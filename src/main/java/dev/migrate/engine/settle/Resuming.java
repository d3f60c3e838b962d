package dev.migrate.engine.settle;

import dev.migrate.db.Dialect;
import dev.migrate.db.settle.Settlement;
import dev.migrate.db.settle.Verdict;
import dev.migrate.engine.script.Settled;
import dev.migrate.engine.script.StatementHash;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.InFlight;
import dev.migrate.model.MigrateException;
import dev.migrate.model.PartialMigration;
import dev.migrate.plan.ResumePoint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Finds out where a partial migration goes on: from what a person says, else from the catalogue. Writes nothing. */
public final class Resuming {
    /** What to do while a session of the server still works on the statement. */
    @FunctionalInterface
    public interface Patience {
        /** Of who only looks. */
        Patience NONE = (partial, session) -> false;

        /** Waits a moment; false if it is not waited for. */
        boolean waits(PartialMigration partial, String session);
    }

    private final Settlement settlement;
    private final Connection connection;
    private final Optional<ResumePoint> answer;
    private final Patience patience;
    private boolean answered;

    public Resuming(Dialect dialect, Connection connection, Optional<ResumePoint> answer, Patience patience) {
        this.settlement = dialect.settlement();
        this.connection = connection;
        this.answer = answer;
        this.patience = patience;
    }

    /** For who only looks. */
    public static Resuming looking(Dialect dialect, Connection connection) {
        return new Resuming(dialect, connection, Optional.empty(), Patience.NONE);
    }

    /** What became of the statement that was in flight; empty if there was none. */
    public Optional<Settled> of(PartialMigration partial) throws SQLException {
        int next = partial.progress().done() + 1;
        if (answer.isPresent() && !answered && answer.get().statement() == next && next <= partial.total()) {
            answered = true;
            Verdict verdict = answer.get().effect() == ResumePoint.Effect.DONE ? Verdict.DONE : Verdict.NOT_DONE;
            return Optional.of(new Settled(InFlight.starting(next, "", ""), verdict, ""));
        }
        Optional<InFlight> inFlight = partial.inFlight().filter(begun -> begun.number() == next);
        if (inFlight.isEmpty()) {
            return Optional.empty();
        }
        Verdict verdict = verdict(partial, inFlight.get());
        return Optional.of(new Settled(inFlight.get(), verdict, told(partial, inFlight.get(), verdict)));
    }

    private Verdict verdict(PartialMigration partial, InFlight inFlight) throws SQLException {
        String session = busy(inFlight);
        while (!session.isEmpty()) {
            if (!patience.waits(partial, session)) {
                return Verdict.busy(session);
            }
            session = busy(inFlight);
        }
        Verdict verdict = settlement.verdict(connection, inFlight.evidence());
        while (verdict.kind() == Verdict.Kind.BUSY && patience.waits(partial, verdict.finding())) {
            verdict = settlement.verdict(connection, inFlight.evidence());
        }
        // the database has said that it did not take effect
        return inFlight.isRefused() && verdict.kind() == Verdict.Kind.UNKNOWN ? Verdict.NOT_DONE : verdict;
    }

    private String busy(InFlight inFlight) throws SQLException {
        return settlement.busy(connection, text -> StatementHash.of(text).equals(inFlight.hash()));
    }

    private static String told(PartialMigration partial, InFlight inFlight, Verdict verdict) {
        if (verdict.kind() == Verdict.Kind.BUSY) {
            return " still runs in " + verdict.finding();
        }
        if (!verdict.finding().isEmpty()) {
            return ": " + verdict.finding();
        }
        return switch (verdict.kind()) {
            case DONE ->
                inFlight.number() < partial.total()
                        ? " had taken effect; going on at " + (inFlight.number() + 1)
                        : " had taken effect; it is the last one";
            case NOT_DONE -> inFlight.isRefused() ? "" : " had not taken effect; it is run again";
            case REPEAT -> inFlight.isRefused() ? "" : " may have taken effect; to run it again does no harm";
            case UNKNOWN, BUSY ->
                " may have taken effect, which no catalogue shows: 'migrate "
                        + partial.direction().word() + "' asks";
        };
    }

    /** Fails if a person has said something of a statement that is not in question. */
    public void requireAnswerUsed() {
        if (answer.isEmpty() || answered) {
            return;
        }
        String option = answer.get().effect() == ResumePoint.Effect.DONE ? "--resume-after" : "--resume-at";
        throw MigrateException.because(
                        ErrorCode.USAGE,
                        option + " " + answer.get().statement()
                                + ": no partial migration stands at this statement; nothing was done")
                .hint("'migrate info' shows which migration is partial, and after which statement it stopped. Only the"
                        + " statement after that can be meant.")
                .build();
    }
}
