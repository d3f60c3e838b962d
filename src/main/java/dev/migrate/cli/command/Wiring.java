package dev.migrate.cli.command;

import dev.migrate.Migrator;
import dev.migrate.MigratorBuilder;
import dev.migrate.Oddities;
import dev.migrate.config.Config;
import dev.migrate.config.Setting;
import dev.migrate.db.EarlierRun;
import dev.migrate.db.lock.LockKind;
import dev.migrate.db.url.DatabaseEngine;
import dev.migrate.db.url.DatabaseUrl;
import dev.migrate.engine.TransactionExtent;
import dev.migrate.event.Event;
import dev.migrate.event.EventListener;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.PlaceholderMode;
import dev.migrate.plan.LatePolicy;
import dev.migrate.plan.ResumePoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Joins settings, database and reporter to a migrator. */
final class Wiring {
    /** What they ask for is done without them, or is done for the file's own sake. */
    private static final List<String> HARMLESS =
            List.of("x-multi-statement", "x-multi-statement-max-size", "x-no-tx-wrap", "x-migrations-table-quoted");

    private final Config config;
    private final DatabaseUrl url;
    private final EventListener listener;
    private final EarlierRun earlier;
    private final Optional<ResumePoint> resume;

    Wiring(Config config, DatabaseUrl url, EventListener listener, EarlierRun earlier, Optional<ResumePoint> resume) {
        this.earlier = earlier;
        this.resume = resume;
        this.config = config;
        this.url = url;
        this.listener = listener;
    }

    Migrator migrator() {
        refuseSchemaInTable();
        refuseRoleWithoutRoles();
        refuseRowWithoutServer();
        warnOfParameters();
        MigratorBuilder builder = Migrator.of(url)
                .from(config.paths(Setting.PATH).toArray(new Path[0]))
                .encoding(config.charset(Setting.ENCODING))
                .oddities(config.flag(Setting.STRICT) ? Oddities.REFUSED : Oddities.TOLERATED)
                .table(config.text(Setting.TABLE).orElseThrow())
                .onConnect(config.list(Setting.ON_CONNECT))
                .lock(config.choice(Setting.LOCK, LockKind.class))
                .lockRetries(config.number(Setting.LOCK_RETRIES))
                .late(config.choice(Setting.LATE, LatePolicy.class))
                .transaction(
                        config.flag(Setting.SINGLE_TRANSACTION) ? TransactionExtent.RUN : TransactionExtent.MIGRATION)
                .replacePlaceholders(config.choice(Setting.REPLACE_PLACEHOLDERS, PlaceholderMode.class))
                .placeholders(config.placeholders())
                .earlierRun(earlier)
                .listener(listener);
        resume.ifPresent(builder::resume);
        config.text(Setting.SCHEMA).ifPresent(builder::schema);
        config.text(Setting.ROLE).ifPresent(builder::role);
        config.duration(Setting.CONNECT_TIMEOUT).ifPresent(builder::connectTimeout);
        config.duration(Setting.WAIT).ifPresent(builder::lockWait);
        config.duration(Setting.LOCK_TIMEOUT).ifPresent(builder::lockTimeout);
        config.duration(Setting.STATEMENT_TIMEOUT).ifPresent(builder::statementTimeout);
        return builder.build();
    }

    private void refuseSchemaInTable() {
        String table = config.text(Setting.TABLE).orElseThrow();
        int dot = table.lastIndexOf('.');
        if (dot >= 0) {
            throw MigrateException.because(
                            ErrorCode.CONFIGURATION,
                            "the name of the history table, '" + table + "', has a dot in it ("
                                    + config.origin(Setting.TABLE) + ")")
                    .hint("Name its schema apart: --schema " + table.substring(0, dot) + " --table "
                            + table.substring(dot + 1) + ".")
                    .build();
        }
    }

    private void refuseRoleWithoutRoles() {
        if (url.engine() == DatabaseEngine.SQLITE && config.text(Setting.ROLE).isPresent()) {
            throw MigrateException.because(
                            ErrorCode.CONFIGURATION, "SQLite has no roles (" + config.origin(Setting.ROLE) + ")")
                    .hint("Leave the role out.")
                    .build();
        }
    }

    private void refuseRowWithoutServer() {
        boolean row = config.choice(Setting.LOCK, LockKind.class) == LockKind.ROW;
        if (row && url.engine() == DatabaseEngine.SQLITE) {
            throw MigrateException.because(
                            ErrorCode.CONFIGURATION,
                            "SQLite has no lock that is a row: a lock on a file beside the database keeps other runs away ("
                                    + config.origin(Setting.LOCK) + ")")
                    .hint("Leave the setting 'lock' out.")
                    .build();
        }
    }

    private void warnOfParameters() {
        for (String name : url.unsupportedParameters()) {
            if (!HARMLESS.contains(name)) {
                listener.on(new Event.Warning(
                        name + " in the database URL has no effect here", Optional.of("Take it out of the URL.")));
            }
        }
    }
}
