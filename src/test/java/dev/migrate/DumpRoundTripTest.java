package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import dev.migrate.testing.Access;
import dev.migrate.testing.ClientPrograms;
import dev.migrate.testing.Commands;
import dev.migrate.testing.DatabaseServer;
import dev.migrate.testing.Engine;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is made of a dump is dumped to the same by the database's own tool. */
@Tag("servers")
class DumpRoundTripTest {
    private static final Path DUMPS = Path.of("src", "test", "resources", "dumps");

    /** When and where a dump was taken, and the key that pg_dump makes up for each of them. */
    private static final Pattern INCIDENTAL =
            Pattern.compile("^(?:-- Host: .*|-- Dump completed on .*|\\\\(?:un)?restrict .*)$", Pattern.MULTILINE);

    @TempDir
    private Path scratch;

    /** How a database is written to a file, without the program's own tables. */
    private interface DumpTool {
        List<String> command(TestDatabase database, Path file);
    }

    @Test
    void mariaDbDumpWritesTheSameAgain() throws Exception {
        Optional<Path> program = ClientPrograms.ofMariaDb("mariadb-dump");
        if (program.isPresent()) {
            DatabaseServer server = TestServers.mariadb();
            DumpTool tool = mariaDbDump(program.get(), server.access());
            assertWritesTheSameAgain(tool, server.createDatabase(), server.createDatabase(), schema("mariadb"));
        }
    }

    /** But for generated columns: it writes values for them, which MySQL refuses. */
    @Test
    void mariaDbDumpWritesTheSameOfMySqlAgain() throws Exception {
        Optional<Path> program = ClientPrograms.ofMariaDb("mariadb-dump");
        if (program.isPresent()) {
            DatabaseServer server = TestServers.mysql();
            try (ServerDatabase ofUser = server.createDatabase()) {
                DumpTool tool = mariaDbDump(program.get(), dumpingUser(ofUser));
                String schema = schema("mysql").replaceAll("\n.*GENERATED ALWAYS.*", "");
                assertWritesTheSameAgain(tool, server.createDatabase(), server.createDatabase(), schema);
            }
        }
    }

    @Test
    void pgDumpWritesTheSameAgainWhereItIsInstalled() throws Exception {
        Optional<Path> program = ClientPrograms.onPath("pg_dump");
        Optional<DatabaseServer> found = program.isPresent() ? serverFor(program.get()) : Optional.empty();
        if (found.isPresent()) {
            DatabaseServer server = found.get();
            DumpTool tool = pgDump(program.get());
            assertWritesTheSameAgain(tool, server.createDatabase(), server.createDatabase(), schema("postgres"));
        }
    }

    @Test
    void sqliteShellWritesTheSameAgainWhereItIsInstalled() throws Exception {
        Optional<Path> program = ClientPrograms.onPath("sqlite3");
        if (program.isPresent()) {
            DumpTool tool = sqliteShell(program.get());
            assertWritesTheSameAgain(
                    tool, TestDatabase.create(Engine.SQLITE), TestDatabase.create(Engine.SQLITE), schema("sqlite"));
        }
    }

    private static String schema(String folder) throws IOException {
        return Files.readString(DUMPS.resolve(folder).resolve("schema.sql"));
    }

    private void assertWritesTheSameAgain(DumpTool tool, TestDatabase original, TestDatabase loaded, String schema)
            throws SQLException, IOException {
        try (Workspace source = Workspace.on(original);
                Workspace target = Workspace.on(loaded)) {
            source.file("1_schema.sql", schema).migrator().up();
            String dump = dump(tool, original);

            target.file("1_dump.sql", dump).migrator().up();

            List<String> expected = lines(dump, original);
            assertThat(expected).hasSizeGreaterThan(schema.lines().toList().size() / 2);
            assertThat(DiffUtils.diff(expected, lines(dump(tool, loaded), loaded))
                            .getDeltas())
                    .isEmpty();
        }
    }

    private String dump(DumpTool tool, TestDatabase database) throws IOException {
        Path file = scratch.resolve("dump.sql");
        Commands.run(tool.command(database, file).toArray(String[]::new));
        return Files.readString(file);
    }

    private static List<String> lines(String dump, TestDatabase database) {
        return INCIDENTAL
                .matcher(dump.replace(database.name(), "DATABASE"))
                .replaceAll("")
                .lines()
                .toList();
    }

    private static DumpTool mariaDbDump(Path program, Access access) {
        return (database, file) -> List.of(
                program.toString(),
                "--no-defaults",
                "--skip-ssl",
                "--host=" + access.endpoint().host(),
                "--port=" + access.endpoint().port(),
                "--user=" + access.user(),
                "--password=" + access.password(),
                "--hex-blob",
                "--routines",
                "--events",
                "--ignore-table=" + database.name() + ".schema_migrations",
                "--ignore-table=" + database.name() + ".schema_migrations_log",
                "--result-file=" + file,
                database.name());
    }

    private static Access dumpingUser(ServerDatabase ofUser) throws SQLException {
        Access access = ofUser.createUserForMariaDbClients(TestServers.PASSWORD);
        try (Connection connection = ofUser.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("grant select, show view, trigger, event, lock tables, process, show_routine on *.* to "
                    + access.user());
        }
        return access;
    }

    private static DumpTool pgDump(Path program) {
        return (database, file) -> List.of(
                program.toString(),
                "--exclude-table=schema_migrations*",
                "--file=" + file,
                "--dbname=" + database.url());
    }

    /** The newest server that it can dump; version 17 writes a setting that version 14 doesn't know. */
    private static Optional<DatabaseServer> serverFor(Path pgDump) throws IOException {
        Matcher version = Pattern.compile(" ([0-9]+)").matcher(Commands.run(pgDump.toString(), "--version"));
        int major = version.find() ? Integer.parseInt(version.group(1)) : 0;
        if (major >= 18) {
            return Optional.of(TestServers.postgres());
        }
        return major >= 14 && major < 17 ? Optional.of(TestServers.postgres14()) : Optional.empty();
    }

    private static DumpTool sqliteShell(Path program) {
        return (database, file) -> List.of(
                program.toString(),
                database.name(),
                "DROP TABLE schema_migrations; DROP TABLE schema_migrations_log",
                ".output '" + file + "'",
                ".dump");
    }
}
