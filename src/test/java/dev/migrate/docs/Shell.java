package dev.migrate.docs;

import dev.migrate.cli.Program;
import dev.migrate.cli.process.DiagnosticLog;
import dev.migrate.cli.process.Installation;
import dev.migrate.cli.process.Interruption;
import dev.migrate.cli.process.Surroundings;
import dev.migrate.cli.process.Terminal;
import dev.migrate.report.Streams;
import dev.migrate.testing.Folders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * Runs the commands of a page in a folder of its own: {@code migrate} inside this process, and as much of {@code cat},
 * {@code cp}, {@code echo}, {@code export}, {@code ls}, {@code mkdir}, {@code mv}, {@code rm} and {@code sqlite3} as
 * pages need. {@code lock FILE WHAT} holds the lock of a database as another process until the page ends.
 */
final class Shell implements AutoCloseable {
    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();
    private final List<LockHolder> holders = new ArrayList<>();
    private int exit;

    Shell(Path folder) {
        this.folder = folder;
    }

    /** Runs a command and returns the lines that a person would see. */
    List<String> run(Typed typed) throws IOException, SQLException, InterruptedException {
        List<String> words = words(typed.command());
        Path file = redirection(words);
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        ByteArrayOutputStream out = file == null ? screen : new ByteArrayOutputStream();
        run(words, typed.text(), print(out), print(screen));
        if (file != null) {
            boolean appends = typed.command().contains(">> ");
            Files.write(
                    file,
                    out.toByteArray(),
                    StandardOpenOption.CREATE,
                    appends ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
        }
        return lines(screen.toString(StandardCharsets.UTF_8));
    }

    private void run(List<String> words, String input, PrintStream out, PrintStream err)
            throws IOException, SQLException, InterruptedException {
        List<String> arguments = words.subList(1, words.size());
        int last = arguments.size() - 1;
        switch (words.get(0)) {
            case "migrate" -> exit = migrate(arguments, input, out, err);
            case "cat" -> out.print(arguments.isEmpty() ? input : Files.readString(folder.resolve(arguments.get(0))));
            case "cp" -> copy(arguments.get(last - 1), folder.resolve(arguments.get(last)));
            case "echo" -> out.println(String.join(" ", arguments));
            case "export" -> {
                String[] parts = arguments.get(0).split("=", 2);
                variables.put(parts[0], parts[1]);
            }
            case "lock" ->
                holders.add(LockHolder.start(
                        folder.resolve(arguments.get(0)), String.join(" ", arguments.subList(1, last + 1))));
            case "ls" -> list(folder.resolve(arguments.isEmpty() ? "" : arguments.get(0)), out);
            case "mkdir" -> Files.createDirectories(folder.resolve(arguments.get(last)));
            case "mv" -> Files.move(folder.resolve(arguments.get(0)), folder.resolve(arguments.get(1)));
            case "rm" -> Folders.delete(folder.resolve(arguments.get(last)));
            case "sqlite3" -> query(folder.resolve(arguments.get(0)), arguments.get(1), out);
            default -> throw new IllegalArgumentException("pages know no such command: " + words);
        }
    }

    private int migrate(List<String> arguments, String input, PrintStream out, PrintStream err) {
        Surroundings surroundings = new Surroundings(
                Map.copyOf(variables),
                folder,
                folder.resolve("home"),
                Installation.NONE,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                Streams.plain(out, err),
                Terminal.NONE,
                new Interruption(),
                DiagnosticLog.NONE);
        return new Program(surroundings).run(arguments);
    }

    /** What is not in the page's folder is taken from the repository. */
    private void copy(String from, Path to) throws IOException {
        Path source = Files.exists(folder.resolve(from)) ? folder.resolve(from) : Path.of(from);
        if (Files.isDirectory(source)) {
            Folders.copy(source, to);
        } else {
            Files.copy(source, to);
        }
    }

    private static void list(Path folder, PrintStream out) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).sorted().forEach(out::println);
        }
    }

    private static void query(Path database, String sql, PrintStream out) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return;
            }
            ResultSet rows = statement.getResultSet();
            while (rows.next()) {
                StringJoiner row = new StringJoiner("|");
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i) == null ? "" : rows.getString(i));
                }
                out.println(row);
            }
        }
    }

    /** The file that a command's output goes to; its words are taken out. */
    private Path redirection(List<String> words) {
        int arrow = Math.max(words.indexOf(">"), words.indexOf(">>"));
        if (arrow < 0) {
            return null;
        }
        Path file = folder.resolve(words.get(arrow + 1));
        words.subList(arrow, arrow + 2).clear();
        return file;
    }

    private List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (char c : (command + " ").toCharArray()) {
            if (quote == 0 && c == ' ') {
                if (!word.isEmpty()) {
                    words.add(word.toString().replace("$?", Integer.toString(exit)));
                }
                word.setLength(0);
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else {
                word.append(c);
            }
        }
        return words;
    }

    private List<String> lines(String printed) {
        String text = printed.replace("\r\n", "\n");
        for (String root : List.of(folder.toString(), folder.toString().replace('\\', '/'))) {
            text = text.replace(root + "/", "").replace(root, "/home/you/shop");
        }
        if (text.isEmpty()) {
            return List.of();
        }
        return List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        for (LockHolder holder : holders) {
            holder.close();
        }
    }
}
