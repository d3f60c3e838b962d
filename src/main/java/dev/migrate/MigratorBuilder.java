package dev.migrate;

import dev.migrate.db.Author;
import dev.migrate.db.EarlierRun;
import dev.migrate.db.SessionSettings;
import dev.migrate.db.TableName;
import dev.migrate.db.lock.LockKind;
import dev.migrate.engine.RunSettings;
import dev.migrate.engine.TransactionExtent;
import dev.migrate.event.EventListener;
import dev.migrate.model.PlaceholderMode;
import dev.migrate.model.PlaceholderName;
import dev.migrate.plan.LatePolicy;
import dev.migrate.plan.ResumePoint;
import dev.migrate.sql.placeholder.Placeholders;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a {@link Migrator} where its files are and how to work; what is not told has the command line's default. */
public final class MigratorBuilder {
    private final Databases database;
    private List<Path> folders = List.of(Path.of("migrations"));
    private Charset encoding = StandardCharsets.UTF_8;
    private Oddities oddities = Oddities.TOLERATED;
    private String table = "schema_migrations";
    private Optional<String> schema = Optional.empty();
    private Optional<String> role = Optional.empty();
    private List<String> onConnect = List.of();
    private String person = System.getProperty("user.name", "");
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration lockWait = Duration.ofSeconds(60);
    private LockKind lock = LockKind.AUTO;
    private Duration lockLease = Duration.ofSeconds(30);
    private EarlierRun earlier = EarlierRun.WAIT_FOR;
    private Duration lockTimeout = Duration.ofSeconds(5);
    private Duration statementTimeout = Duration.ZERO;
    private int lockRetries = 10;
    private LatePolicy late = LatePolicy.REFUSE;
    private TransactionExtent extent = TransactionExtent.MIGRATION;
    private PlaceholderMode replacing = PlaceholderMode.OFF;
    private Map<PlaceholderName, String> placeholders = Map.of();
    private Optional<ResumePoint> resume = Optional.empty();
    private EventListener listener = EventListener.NONE;

    MigratorBuilder(Databases database) {
        this.database = database;
    }

    /** The folders with the migrations. */
    public MigratorBuilder from(Path... paths) {
        folders = List.of(paths);
        return this;
    }

    /** Of files without a byte-order mark. */
    public MigratorBuilder encoding(Charset charset) {
        encoding = charset;
        return this;
    }

    /** What is done about files whose names nothing understands. */
    public MigratorBuilder oddities(Oddities treatment) {
        oddities = treatment;
        return this;
    }

    /** The history table. */
    public MigratorBuilder table(String name) {
        table = name;
        return this;
    }

    /** The schema of the history table, in place of the connection's own. */
    public MigratorBuilder schema(String name) {
        schema = Optional.of(name);
        return this;
    }

    /** Taken with {@code SET ROLE} for history and migrations. */
    public MigratorBuilder role(String name) {
        role = Optional.of(name);
        return this;
    }

    /** Statements that every session needs first. */
    public MigratorBuilder onConnect(List<String> statements) {
        onConnect = List.copyOf(statements);
        return this;
    }

    /** Who the history says has applied a migration. */
    public MigratorBuilder author(String name) {
        person = name;
        return this;
    }

    /** How long to wait for a connection. */
    public MigratorBuilder connectTimeout(Duration limit) {
        connectTimeout = limit;
        return this;
    }

    /** How long to wait for another run to end. */
    public MigratorBuilder lockWait(Duration limit) {
        lockWait = limit;
        return this;
    }

    /** What keeps other runs away. */
    public MigratorBuilder lock(LockKind kind) {
        lock = kind;
        return this;
    }

    /** After what silence of its holder a lock that is a row may be taken by another run. */
    public MigratorBuilder lockLease(Duration silence) {
        lockLease = silence;
        return this;
    }

    /** What is done about a session of an earlier run that holds the lock, or still works. */
    public MigratorBuilder earlierRun(EarlierRun treatment) {
        earlier = treatment;
        return this;
    }

    /** How long a statement waits for the database's own locks; zero is for ever. */
    public MigratorBuilder lockTimeout(Duration limit) {
        lockTimeout = limit;
        return this;
    }

    /** How often a script is tried again that waited too long for a lock. */
    public MigratorBuilder lockRetries(int retries) {
        lockRetries = retries;
        return this;
    }

    /** How long a single statement may take; zero is for ever. */
    public MigratorBuilder statementTimeout(Duration limit) {
        statementTimeout = limit;
        return this;
    }

    /** What is done about migrations below the newest applied version. */
    public MigratorBuilder late(LatePolicy policy) {
        late = policy;
        return this;
    }

    /** What is committed together. */
    public MigratorBuilder transaction(TransactionExtent together) {
        extent = together;
        return this;
    }

    /** Where placeholders are replaced in scripts that say nothing about it themselves. */
    public MigratorBuilder replacePlaceholders(PlaceholderMode mode) {
        replacing = mode;
        return this;
    }

    /** The values of placeholders. */
    public MigratorBuilder placeholders(Map<PlaceholderName, String> values) {
        placeholders = Map.copyOf(values);
        return this;
    }

    /** What a person says of the statement that was in flight when a run was cut off. */
    public MigratorBuilder resume(ResumePoint point) {
        resume = Optional.of(point);
        return this;
    }

    /** Is told what happens during a run. */
    public MigratorBuilder listener(EventListener told) {
        listener = told;
        return this;
    }

    public Migrator build() {
        SessionSettings session = new SessionSettings(onConnect, role, lockTimeout, statementTimeout);
        return new Migrator(new MigratorSettings(
                database,
                folders,
                encoding,
                oddities,
                new TableName(schema, table),
                new Author(person, ToolVersion.text()),
                connectTimeout,
                new RunSettings(
                        lockWait,
                        earlier,
                        lock,
                        lockLease,
                        session,
                        lockRetries,
                        late,
                        extent,
                        new Placeholders(replacing, placeholders),
                        resume),
                listener));
    }
}
