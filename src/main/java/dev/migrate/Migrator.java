package dev.migrate;

import dev.migrate.db.LockReport;
import dev.migrate.db.history.History;
import dev.migrate.db.url.DatabaseUrl;
import dev.migrate.dialect.sqlite.SqliteConnections.Absent;
import dev.migrate.engine.Cancellation;
import dev.migrate.engine.Force;
import dev.migrate.engine.Inspection;
import dev.migrate.engine.LockInquiry;
import dev.migrate.engine.PlanListing;
import dev.migrate.engine.Run;
import dev.migrate.engine.Session;
import dev.migrate.engine.UnreadableScripts;
import dev.migrate.event.RunSummary;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Problem;
import dev.migrate.model.Version;
import dev.migrate.plan.Decision;
import dev.migrate.plan.ForcePlanner;
import dev.migrate.plan.HistoryChange;
import dev.migrate.plan.Plan;
import dev.migrate.plan.PlanReport;
import dev.migrate.plan.Planner;
import dev.migrate.plan.StatusReport;
import dev.migrate.plan.Target;
import dev.migrate.source.LoadedMigrations;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Brings a database to a version.
 *
 * <pre>{@code
 * Migrator migrator = Migrator.of(dataSource).from(Path.of("migrations")).build();
 * RunSummary done = migrator.up();
 * }</pre>
 *
 * <p>Each call opens connections of its own and closes them; nothing is printed and the process is never ended. What goes
 * wrong is a {@link MigrateException}. Calls may come from several threads; runs exclude each other through the database.
 */
public final class Migrator {
    private final MigratorSettings settings;
    private final Set<Cancellation> running = ConcurrentHashMap.newKeySet();

    Migrator(MigratorSettings settings) {
        this.settings = settings;
    }

    /** For the database of a URL, such as {@code postgres://user:password@host/name} or {@code jdbc:sqlite:file}. */
    public static MigratorBuilder of(String url) {
        return of(DatabaseUrl.parse(url));
    }

    /** For the database of a URL that is read already. */
    public static MigratorBuilder of(DatabaseUrl url) {
        return new MigratorBuilder(new Databases.ByUrl(url));
    }

    /** For the database of an application's data source; MySQL and MariaDB take two connections at a time. */
    public static MigratorBuilder of(DataSource dataSource) {
        return new MigratorBuilder(new Databases.ByDataSource(dataSource));
    }

    /** Applies all that is pending. */
    public RunSummary up() {
        return up(new Target.All());
    }

    /** Applies what is pending, as far as the target. */
    public RunSummary up(Target target) {
        return run(planner -> planner.up(target));
    }

    /** Reverts what is applied, in reverse order of application, as far as the target. */
    public RunSummary down(Target target) {
        return run(planner -> planner.down(target));
    }

    /** Reverts the last migrations and applies them again. */
    public RunSummary redo(int migrations) {
        return run(planner -> planner.redo(migrations));
    }

    /** Goes up or down, whichever leads to the version. */
    public RunSummary goTo(Version version) {
        return run(planner -> planner.goTo(version));
    }

    /** How every migration stands, and what {@code up} would refuse; writes nothing. */
    public StatusReport info() {
        LoadedMigrations loaded = settings.load();
        try (Session session = open(Absent.READ_AS_EMPTY)) {
            StatusReport report =
                    new Inspection(session).of(planner(session, loaded).report());
            List<Problem> problems = new ArrayList<>(settings.judged(loaded.problems()));
            if (loaded.isComplete()) {
                problems.addAll(report.problems());
            }
            return new StatusReport(report.migrations(), report.version(), problems, report.notes());
        }
    }

    /** Everything that {@code up} would refuse, in files, scripts and history; writes nothing. */
    public StatusReport validate() {
        LoadedMigrations loaded = settings.load();
        try (Session session = open(Absent.READ_AS_EMPTY)) {
            StatusReport report = planner(session, loaded).report();
            List<Problem> problems = new ArrayList<>(settings.judged(loaded.problems()));
            problems.addAll(new UnreadableScripts(session, settings.run().placeholders())
                    .among(report.pending(), loaded.callbacks()));
            if (loaded.isComplete()) {
                problems.addAll(report.problems());
            }
            return new StatusReport(report.migrations(), report.version(), problems);
        }
    }

    /** The newest applied version; reads no files and writes nothing. */
    public Optional<Version> version() {
        try (Session session = open(Absent.READ_AS_EMPTY)) {
            return planner(session, new LoadedMigrations(List.of(), List.of(), List.of()))
                    .report()
                    .version();
        }
    }

    /** What {@link #up(Target)} would do, statement by statement; writes nothing. */
    public PlanReport plan(Target target) {
        LoadedMigrations loaded = sound();
        try (Session session = open(Absent.READ_AS_EMPTY)) {
            Plan plan = planner(session, loaded).up(target);
            return new PlanListing(session, settings.run().placeholders()).of(plan, loaded.callbacks());
        }
    }

    /** Makes the history say what a person says; runs no script. */
    public List<HistoryChange> force(Function<ForcePlanner, List<HistoryChange>> decision) {
        LoadedMigrations loaded = sound();
        return cancellable(cancellation -> {
            try (Session session = settings.open(Absent.CREATE, cancellation)) {
                return force(session, loaded, cancellation).execute(decision);
            }
        });
    }

    /** What {@link #force} would change; writes nothing. */
    public List<HistoryChange> previewForce(Function<ForcePlanner, List<HistoryChange>> decision) {
        LoadedMigrations loaded = sound();
        try (Session session = open(Absent.READ_AS_EMPTY)) {
            return force(session, loaded, new Cancellation()).preview(decision);
        }
    }

    /** Who holds the lock; if the settings say so, its session is ended and the lock thereby freed. */
    public LockReport unlock() {
        return cancellable(cancellation -> {
            try (Session session = settings.open(Absent.READ_AS_EMPTY, cancellation)) {
                return new LockInquiry(session, settings.run(), settings.listener(), cancellation, Clock.systemUTC())
                        .unlock();
            }
        });
    }

    /**
     * Waits until the database has all migrations, or those up to a version; reads only. A migration that failed, and that no
     * run works on, ends it.
     */
    public Optional<Version> await(Optional<Version> to, Duration timeout) {
        LoadedMigrations loaded = sound();
        return cancellable(cancellation -> new Arrival(settings, loaded, to, timeout, cancellation).await());
    }

    /** Ends the runs of other threads: their statements are cancelled on the server, and what is done is recorded. */
    public void cancel() {
        for (Cancellation run : running) {
            try {
                run.request();
            } catch (SQLException e) {
                throw MigrateException.because(ErrorCode.CONNECTION_LOST, "the running statement can't be cancelled")
                        .details(List.of(String.valueOf(e.getMessage())))
                        .cause(e)
                        .build();
            }
        }
    }

    private RunSummary run(Decision decision) {
        LoadedMigrations loaded = sound();
        return cancellable(cancellation -> {
            try (Session session = settings.open(Absent.CREATE, cancellation)) {
                return new Run(session, loaded, settings.run(), settings.listener(), cancellation, Clock.systemUTC())
                        .execute(decision);
            }
        });
    }

    private <T> T cancellable(Function<Cancellation, T> work) {
        Cancellation cancellation = new Cancellation();
        running.add(cancellation);
        try {
            return work.apply(cancellation);
        } finally {
            running.remove(cancellation);
        }
    }

    private Force force(Session session, LoadedMigrations loaded, Cancellation cancellation) {
        return new Force(
                session, loaded.migrations(), settings.run(), settings.listener(), cancellation, Clock.systemUTC());
    }

    private Planner planner(Session session, LoadedMigrations loaded) {
        History history = session.read();
        return new Planner(
                loaded.migrations(),
                history.rows(),
                history.partials(),
                settings.run().late());
    }

    private Session open(Absent absent) {
        return cancellable(cancellation -> settings.open(absent, cancellation));
    }

    /** The files, if nothing is wrong with them; what is merely odd is told. */
    private LoadedMigrations sound() {
        LoadedMigrations loaded = settings.load();
        FileProblems.refuse(settings.judged(loaded.problems()), settings.listener());
        return loaded;
    }
}
