package dev.migrate;

import dev.migrate.db.Author;
import dev.migrate.db.ConnectionSource;
import dev.migrate.db.PatientConnections;
import dev.migrate.db.TableName;
import dev.migrate.db.lock.LockOwner;
import dev.migrate.dialect.Dialects;
import dev.migrate.dialect.sqlite.SqliteConnections.Absent;
import dev.migrate.engine.Cancellation;
import dev.migrate.engine.DialectFinder;
import dev.migrate.engine.RunSettings;
import dev.migrate.engine.Session;
import dev.migrate.event.EventListener;
import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import dev.migrate.source.DirectorySource;
import dev.migrate.source.LoadedMigrations;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** All that a {@link Migrator} has been told. */
record MigratorSettings(
        Databases database,
        List<Path> folders,
        Charset encoding,
        Oddities oddities,
        TableName table,
        Author author,
        Duration connectTimeout,
        RunSettings run,
        EventListener listener) {

    LoadedMigrations load() {
        return new DirectorySource(folders, encoding).load();
    }

    Session open(Absent absent, Cancellation cancellation) {
        return open(absent, cancellation, connectTimeout);
    }

    /** @param patience how long a database is waited for that can't be reached */
    Session open(Absent absent, Cancellation cancellation, Duration patience) {
        String number = UUID.randomUUID().toString();
        Told told = new Told(listener, cancellation, patience);
        ConnectionSource source = new PatientConnections(
                database.connections(connectTimeout, absent, LockOwner.shown(number)),
                patience,
                (failure, waited) -> told.pause("the database: " + failure.message(), waited));
        DialectFinder dialects = connection -> Dialects.of(connection, run.lock());
        return Session.open(number, source, dialects, table, author, run.session());
    }

    /** Problems with files as they count here. */
    List<Problem> judged(List<Problem> problems) {
        if (oddities == Oddities.TOLERATED) {
            return problems;
        }
        return problems.stream()
                .map(problem -> problem.withSeverity(Severity.ERROR))
                .toList();
    }
}
