package dev.migrate.cli;

import dev.migrate.cli.process.Terminal;
import dev.migrate.testing.Folders;
import dev.migrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A terminal session in a folder of its own: lines that begin with {@code $ } are typed, those after each are what came
 * of it. What came on standard error stands first and has {@code 2> } before it; an exit code other than 0 stands last.
 *
 * <p>Besides {@code migrate}, which {@code < FILE} gives a file as standard input, it knows {@code cat}, {@code cp}, {@code mv}, {@code rm}, {@code export NAME=VALUE},
 * {@code sql STATEMENT}, {@code hold STATEMENT}, which leaves its transaction open, and {@code lock}, which holds the lock of a run, until the session ends. Words are quoted as in a
 * shell; {@code $URL} is the database of the session, {@code $JDBC} with
 * {@code $USER} and {@code $PASSWORD} the same for Java's drivers, {@code $NAME} its name, {@code $PASSWORDLESS} it without
 * a password, {@code $ELSEWHERE} one that is not there.
 */
final class TerminalSession implements AutoCloseable {
    private static final String PROMPT = "$ ";

    private final Path folder;
    private final Optional<TestDatabase> database;
    private final Map<String, String> variables = new HashMap<>();
    private final Elisions elisions;
    private final List<HeldLock> open = new ArrayList<>();
    private final List<Connection> held = new ArrayList<>();

    TerminalSession(Path folder, Optional<TestDatabase> database) {
        this.folder = folder;
        this.database = database;
        this.elisions = new Elisions(folder, database);
        database.ifPresent(server -> {
            variables.put("URL", server.url());
            variables.put("JDBC", server.jdbcUrl());
            variables.put("USER", server.user());
            variables.put("PASSWORD", server.password());
            variables.put("ELSEWHERE", server.url().replace(server.name(), "nowhere"));
            variables.put("PASSWORDLESS", server.url().replace(":" + server.password() + "@", "@"));
            variables.put("NAME", server.name());
        });
    }

    /** Runs what a session types, and returns the session as it is now. */
    String replay(String session) throws IOException, SQLException {
        StringBuilder now = new StringBuilder();
        boolean blank = false;
        for (String line : session.split("\n", -1)) {
            boolean typed = line.startsWith(PROMPT);
            if (typed || line.startsWith("#")) {
                now.append(blank ? "\n" : "").append(line).append('\n');
                now.append(typed ? run(line.substring(PROMPT.length())) : "");
            }
            blank = line.isEmpty() && !now.isEmpty();
        }
        return now.append('\n').toString();
    }

    private String run(String line) throws IOException, SQLException {
        List<String> words = Words.of(line, variables);
        List<String> arguments = words.subList(1, words.size());
        switch (words.get(0)) {
            case "migrate" -> {
                return migrate(arguments);
            }
            case "cat" -> {
                return Files.readString(folder.resolve(arguments.get(0)));
            }
            case "export" -> {
                String[] parts = arguments.get(0).split("=", 2);
                variables.put(parts[0], parts[1]);
            }
            case "cp" ->
                Files.copy(
                        folder.resolve(arguments.get(0)),
                        folder.resolve(arguments.get(1)),
                        StandardCopyOption.REPLACE_EXISTING);
            case "mv" -> Files.move(folder.resolve(arguments.get(0)), folder.resolve(arguments.get(1)));
            case "rm" -> Folders.delete(folder.resolve(arguments.get(0)));
            case "sql" -> sql(arguments);
            case "hold" -> hold(arguments.get(0));
            case "lock" -> open.add(HeldLock.on(url(), folder));
            default -> throw new IllegalArgumentException("no such command in sessions: " + line);
        }
        return "";
    }

    private String migrate(List<String> words) throws IOException {
        Map<String, String> environment = new HashMap<>(variables);
        int from = words.indexOf("<");
        String input = from < 0 ? "" : Files.readString(folder.resolve(words.get(from + 1)));
        List<String> arguments = from < 0 ? words : words.subList(0, from);
        CommandRun run = CommandRun.in(folder, environment, Terminal.NONE, input, arguments);
        StringBuilder shown = new StringBuilder();
        for (String line : lines(elisions.apply(run.err()))) {
            shown.append(("2> " + line).stripTrailing()).append('\n');
        }
        for (String line : lines(elisions.apply(run.out()))) {
            shown.append(line).append('\n');
        }
        if (run.exit() != 0) {
            shown.append("[exit ").append(run.exit()).append("]\n");
        }
        return shown.toString();
    }

    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
    }

    private void sql(List<String> statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    private void hold(String statement) throws SQLException {
        Connection session = connect();
        held.add(session);
        session.setAutoCommit(false);
        session.createStatement().execute(statement);
    }

    private Connection connect() throws SQLException {
        return database.isPresent()
                ? database.get().connect()
                : DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("app.db"));
    }

    private String url() {
        return database.isPresent() ? database.get().url() : "sqlite:" + folder.resolve("app.db");
    }

    @Override
    public void close() throws SQLException {
        for (Connection session : held) {
            session.close();
        }
        for (HeldLock resource : open) {
            resource.close();
        }
    }
}
