package dev.migrate.report;

import dev.migrate.db.url.DatabaseEngine;
import dev.migrate.dialect.Dialects;
import dev.migrate.engine.parse.ParseReport;
import dev.migrate.engine.parse.ScriptParser;
import dev.migrate.event.Event;
import dev.migrate.event.RunSummary;
import dev.migrate.model.AppliedMigration;
import dev.migrate.model.Checksum;
import dev.migrate.model.Direction;
import dev.migrate.model.Directives;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.Fingerprint;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Migration;
import dev.migrate.model.MigrationKind;
import dev.migrate.model.PartialMigration;
import dev.migrate.model.Problem;
import dev.migrate.model.Progress;
import dev.migrate.model.Script;
import dev.migrate.model.Severity;
import dev.migrate.model.Version;
import dev.migrate.plan.HistoryChange;
import dev.migrate.plan.MigrationStatus;
import dev.migrate.plan.PlanReport;
import dev.migrate.plan.PlanReport.PlannedScript;
import dev.migrate.plan.PlanReport.PlannedStatement;
import dev.migrate.plan.State;
import dev.migrate.plan.StatusReport;
import dev.migrate.source.NamedFile;
import dev.migrate.source.TextScript;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One result of each kind, as the engine would give it. */
final class Examples {
    static final String CONCURRENTLY = "CREATE INDEX CONCURRENTLY can't run inside a transaction";
    static final Instant NOON = Instant.parse("2026-11-24T10:03:12.345Z");

    private Examples() {}

    static List<Event> runEvents() {
        return List.of(
                new Event.RunStarted("r1", "postgresql://db/shop", 3),
                new Event.StepStarted(
                        1,
                        3,
                        "001 create_products",
                        Direction.UP,
                        file("001_create_products"),
                        1,
                        new Event.Mode(true, "")),
                new Event.StatementStarted(
                        "001 create_products",
                        1,
                        1,
                        new Location(file("001_create_products"), 3, 1),
                        "CREATE TABLE IF NOT EXISTS products (id …"),
                new Event.Notice(
                        Severity.NOTICE,
                        "relation \"products\" already exists, skipping",
                        Optional.of(new Location(file("001_create_products"), 3, 1))),
                new Event.StatementFinished("001 create_products", 1, 1, Duration.ofMillis(3), Optional.of(0L)),
                new Event.StepFinished(1, 3, "001 create_products", Direction.UP, 1, Duration.ofMillis(4)),
                new Event.StepStarted(
                        2,
                        3,
                        "002 add_name_index",
                        Direction.UP,
                        file("002_add_name_index"),
                        2,
                        new Event.Mode(false, CONCURRENTLY)),
                new Event.StatementSettled(
                        "002 add_name_index", 1, "Statement 1 of 002 add_name_index had taken effect; going on at 2"),
                new Event.StepResumed("002 add_name_index", 1, 2),
                new Event.StepFinished(2, 3, "002 add_name_index", Direction.UP, 2, Duration.ofMillis(1234)),
                new Event.StepStarted(
                        3,
                        3,
                        "003 add_price_index",
                        Direction.UP,
                        file("003_add_price_index"),
                        1,
                        new Event.Mode(false, CONCURRENTLY)),
                new Event.StepFinished(3, 3, "003 add_price_index", Direction.UP, 1, Duration.ofSeconds(245)),
                new Event.Warning("the history is 2 versions old", Optional.of("run `migrate up` once more")),
                new Event.RunFinished(summary()));
    }

    static RunSummary summary() {
        return new RunSummary(
                List.of(
                        done("001", "create_products", Direction.UP, 1, Duration.ofMillis(4)),
                        done("002", "add_name_index", Direction.UP, 2, Duration.ofMillis(1234)),
                        done("003", "add_price_index", Direction.UP, 1, Duration.ofSeconds(245))),
                Optional.of("003"),
                Duration.ofMillis(246_300));
    }

    static RunSummary.Done done(String key, String name, Direction direction, int statements, Duration took) {
        return new RunSummary.Done(key, name, direction, file(key + "_" + name), statements, took);
    }

    static List<Event> failingEvents() {
        return List.of(
                new Event.RunStarted("r2", "postgresql://db/shop", 2),
                new Event.StepStarted(
                        1, 2, "001 create_users", Direction.UP, file("001_create_users"), 1, new Event.Mode(true, "")),
                new Event.StepFinished(1, 2, "001 create_users", Direction.UP, 1, Duration.ofMillis(3)),
                new Event.StepStarted(
                        2, 2, "002 add_email", Direction.UP, file("002_add_email"), 5, new Event.Mode(true, "")),
                new Event.StepFailed(2, 2, "002 add_email", Direction.UP, failure()));
    }

    static MigrateException failure() {
        return MigrateException.because(
                        ErrorCode.MIGRATION_FAILED, "migration 002 add_email failed at statement 3 of 5")
                .at(new Location(file("002_add_email"), 7, 44))
                .details(List.of(
                        "7 | ALTER TABLE users ADD COLUMN email VARCHAR(255;",
                        "  |                                               ^",
                        "ERROR: syntax error at or near \";\"  (SQLSTATE 42601)",
                        "Nothing of this migration is applied: its transaction was rolled back."))
                .sqlState("42601")
                .statement("ALTER TABLE users ADD COLUMN email VARCHAR(255")
                .hint("mend the file and run `migrate up` again")
                .build();
    }

    /** Two files that are not in order. */
    static MigrateException disorder() {
        List<Problem> problems = disorderProblems();
        return MigrateException.because(
                        ErrorCode.FILES_INVALID, "the migration files are not in order in 2 places; nothing was done")
                .details(
                        List.of(problems.get(0).placedMessage(), problems.get(1).placedMessage()))
                .problems(problems)
                .build();
    }

    static List<Problem> disorderProblems() {
        return List.of(
                new Problem(
                        ErrorCode.FILES_INVALID,
                        Severity.ERROR,
                        "there is no directive 'migrate:transacton'",
                        Optional.of("Did you mean '-- migrate:transaction'?"),
                        Optional.of(file("002_add_email")),
                        OptionalInt.of(3)),
                new Problem(
                        ErrorCode.FILES_INVALID,
                        Severity.ERROR,
                        "version 003 has 2 up scripts",
                        Optional.empty(),
                        Optional.of(file("003_b"))));
    }

    static StatusReport status() {
        return new StatusReport(
                List.of(
                        applied(State.APPLIED, "001", "create_products"),
                        applied(State.CHANGED, "002", "add_product_description"),
                        new MigrationStatus(
                                State.PARTIAL,
                                Optional.of(migration("003", "add_name_index")),
                                Optional.empty(),
                                Optional.of(new PartialMigration(
                                        4,
                                        "003",
                                        "add_name_index",
                                        Direction.UP,
                                        NOON,
                                        new Progress(1, List.of(new Fingerprint(1, "ab"))),
                                        3,
                                        Optional.of("connection lost"),
                                        false,
                                        Optional.empty())),
                                Optional.empty()),
                        pending("004", "größere_表"),
                        new MigrationStatus(
                                State.OUTDATED,
                                Optional.of(new Migration(
                                        MigrationKind.REPEATABLE,
                                        Optional.empty(),
                                        "views",
                                        script("migrations/R__views.sql"),
                                        Optional.empty())),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("its text has changed"))),
                Optional.of(Version.of("002")),
                List.of(
                        new Problem(
                                ErrorCode.HISTORY_DISAGREES,
                                Severity.ERROR,
                                "002 add_product_description was changed after it was applied",
                                Optional.of("put the text back, or accept it with `migrate force --applied 002`"),
                                Optional.of(file("002_add_product_description"))),
                        new Problem(
                                ErrorCode.FILES_INVALID,
                                Severity.WARNING,
                                "migrations/notes.sql has a name that no layout understands",
                                Optional.empty(),
                                Optional.of("migrations/notes.sql"))));
    }

    static StatusReport healthy() {
        return new StatusReport(
                List.of(applied(State.APPLIED, "001", "create_products"), pending("002", "add_product_description")),
                Optional.of(Version.of("001")),
                List.of());
    }

    static MigrationStatus applied(State state, String version, String name) {
        return new MigrationStatus(
                state,
                Optional.of(migration(version, name)),
                Optional.of(new AppliedMigration(
                        version,
                        name,
                        MigrationKind.VERSIONED,
                        1,
                        Optional.of(NOON),
                        Optional.of(Duration.ofMillis(4)),
                        Optional.of(new Checksum("0123456789abcdef".repeat(4))))),
                Optional.empty(),
                Optional.empty());
    }

    static MigrationStatus pending(String version, String name) {
        return new MigrationStatus(
                State.PENDING,
                Optional.of(migration(version, name)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static PlanReport plan() {
        return new PlanReport(
                List.of(
                        new PlannedScript(
                                PlannedScript.Kind.MIGRATION,
                                "001",
                                "001 create_products",
                                Direction.UP,
                                file("001_create_products"),
                                true,
                                "",
                                0,
                                List.of(
                                        statement(
                                                1,
                                                "001_create_products",
                                                1,
                                                1,
                                                "CREATE TABLE products (\n    id INT\n)"),
                                        statement(2, "001_create_products", 12, 1, "INSERT INTO products VALUES (1)"))),
                        new PlannedScript(
                                PlannedScript.Kind.MIGRATION,
                                "002",
                                "002 add_name_index",
                                Direction.UP,
                                file("002_add_name_index"),
                                false,
                                CONCURRENTLY,
                                1,
                                List.of(
                                        statement(2, "002_add_name_index", 3, 1, "ALTER TABLE products ADD name TEXT"),
                                        statement(3, "002_add_name_index", 4, 1, "ANALYZE products"),
                                        statement(
                                                4,
                                                "002_add_name_index",
                                                5,
                                                0,
                                                "CREATE INDEX CONCURRENTLY by_name ON products (name)"),
                                        statement(5, "002_add_name_index", 6, 2, "COPY products (id) FROM stdin"))),
                        new PlannedScript(
                                PlannedScript.Kind.MIGRATION,
                                "003",
                                "003 empty",
                                Direction.DOWN,
                                file("003_empty.down"),
                                true,
                                "",
                                0,
                                List.of())),
                List.of());
    }

    /** Two files, of which the second can't be made out. */
    static ParseReport parse() {
        String text = """
                -- migrate:lock-timeout 2s
                \\restrict x
                COPY größen (name) FROM stdin;
                klein
                \\.
                CREATE INDEX CONCURRENTLY by_name
                    ON größen (name);
                BEGIN;
                INSERT INTO größen VALUES ('a rather long name that does not fit into one line of a narrow terminal');
                COMMIT;
                """;
        ScriptParser parser = new ScriptParser(Dialects.scriptRules(DatabaseEngine.POSTGRESQL));
        return new ParseReport(
                DatabaseEngine.POSTGRESQL,
                List.of(parser.parse(named("sizes.sql", text)), parser.parse(named("open.sql", "SELECT 1;\n$$;\n"))));
    }

    private static NamedFile named(String name, String text) {
        NamedFile.Section whole = new NamedFile.Section(Optional.empty(), TextScript.of(name, text));
        return new NamedFile(name, List.of(whole), List.of());
    }

    private static PlannedStatement statement(int number, String name, int line, int unit, String text) {
        return new PlannedStatement(Optional.empty(), number, new Location(file(name), line, 1), unit, text);
    }

    static List<HistoryChange> changes() {
        return List.of(
                new HistoryChange(HistoryChange.Kind.RECORD, "001", "create_products"),
                new HistoryChange(HistoryChange.Kind.REPLACE, "R__views", "views"),
                new HistoryChange(HistoryChange.Kind.REMOVE, "003", "add_name_index"),
                new HistoryChange(HistoryChange.Kind.CLEAR, "002", ""));
    }

    static List<ConfigLine> settings() {
        return List.of(
                new ConfigLine("database", "postgresql://app:***@db/shop", "variable MIGRATE_DATABASE"),
                new ConfigLine("path", "migrations", "default"));
    }

    static Migration migration(String version, String name) {
        return new Migration(
                MigrationKind.VERSIONED,
                Optional.of(Version.of(version)),
                name,
                script(file(version + "_" + name)),
                Optional.of(script(file(version + "_" + name + ".down"))));
    }

    private static Script script(String file) {
        return new Script(
                file,
                1,
                8,
                () -> new StringReader("SELECT 1"),
                new Checksum("fedcba9876543210".repeat(4)),
                Directives.NONE);
    }

    private static String file(String name) {
        return "migrations/" + name + ".sql";
    }
}
