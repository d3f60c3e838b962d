package dev.migrate;

import dev.migrate.db.Author;
import dev.migrate.db.TableName;
import dev.migrate.dialect.Dialects;
import dev.migrate.dialect.sqlite.SqliteConnections.Absent;
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

    Session open(Absent absent) {
        DialectFinder dialects = connection -> Dialects.of(connection, run.lock());
        return Session.open(database.connections(connectTimeout, absent), dialects, table, author, run.session());
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
