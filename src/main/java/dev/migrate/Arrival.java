package dev.migrate;

import dev.migrate.db.history.FailedAttempt;
import dev.migrate.db.history.History;
import dev.migrate.dialect.sqlite.SqliteConnections.Absent;
import dev.migrate.engine.Cancellation;
import dev.migrate.engine.LockInquiry;
import dev.migrate.engine.Session;
import dev.migrate.model.Durations;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Version;
import dev.migrate.plan.MigrationStatus;
import dev.migrate.plan.Planner;
import dev.migrate.plan.StatusReport;
import dev.migrate.source.LoadedMigrations;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Waits until a database has the migrations that are there as files; only reads. */
final class Arrival {
    private static final int LISTED = 10;

    private final MigratorSettings settings;
    private final LoadedMigrations files;
    private final Optional<Version> to;
    private final Duration timeout;
    private final Told told;
    private final Cancellation cancellation;
    private final long start = System.nanoTime();

    Arrival(
            MigratorSettings settings,
            LoadedMigrations files,
            Optional<Version> to,
            Duration timeout,
            Cancellation cancellation) {
        this.settings = settings;
        this.files = files;
        this.to = to;
        this.timeout = timeout;
        this.cancellation = cancellation;
        this.told = new Told(settings.listener(), cancellation, timeout);
    }

    /** The newest version that is applied then. */
    Optional<Version> await() {
        while (true) {
            Duration left = timeout.minus(waited());
            try (Session session = settings.open(Absent.READ_AS_EMPTY, cancellation, left)) {
                Optional<StatusReport> arrived = watch(session);
                if (arrived.isPresent()) {
                    return arrived.get().version();
                }
            } catch (MigrateException e) {
                boolean gone = e.code() == ErrorCode.DATABASE_UNREACHABLE || e.code() == ErrorCode.CONNECTION_LOST;
                if (!gone || isOver()) {
                    throw e;
                }
                told.pause("the database: " + e.message(), waited());
            }
        }
    }

    /** Empty where it has to be looked for with another connection: a file may be there by then. */
    private Optional<StatusReport> watch(Session session) {
        do {
            Optional<History> history = session.readUnlessLocked();
            String what = "the history, which is locked";
            if (history.isPresent()) {
                StatusReport report = report(history.get());
                List<MigrationStatus> missing = missing(report);
                if (missing.isEmpty()) {
                    return Optional.of(report);
                }
                refuseFailed(session, missing);
                what = named(missing);
            }
            if (isOver()) {
                throw tooLate(what);
            }
            told.pause(what, waited());
        } while (session.dialect().capabilities().sharedByConnections());
        return Optional.empty();
    }

    private StatusReport report(History history) {
        return new Planner(
                        files.migrations(),
                        history.rows(),
                        history.partials(),
                        settings.run().late())
                .report();
    }

    private List<MigrationStatus> missing(StatusReport report) {
        List<MigrationStatus> missing = new ArrayList<>();
        boolean known = to.isEmpty();
        for (MigrationStatus status : report.migrations()) {
            known |= status.version().equals(to);
            if (isWanted(status) && isMissing(status)) {
                missing.add(status);
            }
        }
        if (!known) {
            throw MigrateException.because(ErrorCode.VERSION_UNKNOWN, "no migration has version " + to.orElseThrow())
                    .hint("'migrate info' lists the versions there are.")
                    .build();
        }
        return missing;
    }

    private boolean isWanted(MigrationStatus status) {
        return to.isEmpty()
                || status.version()
                        .filter(version -> version.compareTo(to.get()) <= 0)
                        .isPresent();
    }

    private static boolean isMissing(MigrationStatus status) {
        return switch (status.state()) {
            case PENDING, LATE, PARTIAL, OUTDATED -> true;
            case APPLIED, CHANGED, MISSING -> false;
        };
    }

    /** A script that is another one by now has not been tried yet. */
    private void refuseFailed(Session session, List<MigrationStatus> missing) {
        Optional<FailedAttempt> failed = inquiry(session)
                .abandoned(attempt -> missing.stream()
                        .anyMatch(status -> status.key().equals(attempt.key())
                                && status.file()
                                        .filter(file ->
                                                file.up().checksum().hex().equals(attempt.checksum()))
                                        .isPresent()));
        if (failed.isPresent()) {
            MigrateException.Builder failure = MigrateException.because(
                            ErrorCode.MIGRATION_FAILED,
                            "migration " + failed.get().key() + " failed, and no run is working on it")
                    .hint("'migrate info' shows how the database stands; 'migrate up' tries again.");
            failed.get().error().ifPresent(error -> failure.details(List.of(error)));
            throw failure.build();
        }
    }

    private LockInquiry inquiry(Session session) {
        return new LockInquiry(session, settings.run(), settings.listener(), cancellation, Clock.systemUTC());
    }

    private static String named(List<MigrationStatus> missing) {
        StringBuilder text =
                new StringBuilder(missing.size() == 1 ? "1 migration: " : missing.size() + " migrations: ");
        for (int i = 0; i < Math.min(LISTED, missing.size()); i++) {
            text.append(i == 0 ? "" : ", ").append(missing.get(i).label());
        }
        return text.append(missing.size() > LISTED ? ", …" : "").toString();
    }

    private MigrateException tooLate(String what) {
        return MigrateException.because(
                        ErrorCode.NOT_MIGRATED,
                        "the database does not have all migrations after " + Durations.format(timeout))
                .details(List.of("Waited for " + what + "."))
                .hint("Does 'migrate up' run somewhere? '--timeout' gives it more time.")
                .build();
    }

    private Duration waited() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private boolean isOver() {
        return waited().compareTo(timeout) >= 0;
    }
}
