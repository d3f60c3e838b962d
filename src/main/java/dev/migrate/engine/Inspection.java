package dev.migrate.engine;

import dev.migrate.engine.script.Settled;
import dev.migrate.engine.settle.Resuming;
import dev.migrate.plan.MigrationStatus;
import dev.migrate.plan.StatusReport;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks into the database for what {@code info} tells besides files and history. */
public final class Inspection {
    private final Session session;

    public Inspection(Session session) {
        this.session = session;
    }

    /** The report, with what became of statements in flight, and with what is only half there. */
    public StatusReport of(StatusReport report) {
        try {
            Resuming resuming = Resuming.looking(session.dialect(), session.connection());
            List<MigrationStatus> migrations = new ArrayList<>();
            for (MigrationStatus status : report.migrations()) {
                migrations.add(settled(status, resuming));
            }
            List<String> notes = session.dialect().settlement().leftovers(session.connection());
            return new StatusReport(migrations, report.version(), report.problems(), notes);
        } catch (SQLException e) {
            throw Failures.unexpected(session.dialect(), "the database's catalogue can't be read", e);
        }
    }

    private static MigrationStatus settled(MigrationStatus status, Resuming resuming) throws SQLException {
        if (status.partial().isEmpty()) {
            return status;
        }
        Optional<Settled> settled = resuming.of(status.partial().get())
                .filter(found -> !found.told().isEmpty());
        if (settled.isEmpty()) {
            return status;
        }
        String lead = status.note().orElse("").replaceFirst("; statement .* may have taken effect$", "");
        String note = lead + "; statement " + settled.get().inFlight().number()
                + settled.get().told();
        return new MigrationStatus(
                status.state(), status.file(), status.applied(), status.partial(), Optional.of(note));
    }
}
