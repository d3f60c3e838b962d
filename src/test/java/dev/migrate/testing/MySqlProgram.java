package dev.migrate.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MySQL from Kill Bill's archive. */
record MySqlProgram(Path home) implements ServerProgram {
    /** A client over TCP is 127.0.0.1, not localhost, because names are not looked up. */
    private static final String INITIAL_USERS = String.format("""
            alter user root@localhost identified by '%1$s';
            create user root@'127.0.0.1' identified by '%1$s';
            grant all on *.* to root@'127.0.0.1' with grant option;
            """, TestServers.PASSWORD);

    static MySqlProgram from(Path archive) throws IOException {
        Path home = ServerCache.folder(Archives.name(archive), folder -> {
            Archives.untar(archive, "mysql-Linux-amd64.tar.gz", folder);
            Libaio.provide(folder.resolve("bin/mysqld"), folder.resolve("lib/private"));
        });
        return new MySqlProgram(home);
    }

    @Override
    public Engine engine() {
        return Engine.MYSQL;
    }

    @Override
    public String recipe() {
        return INITIAL_USERS;
    }

    @Override
    public void initialize(Path data, Path scratch) throws IOException {
        Path users = Files.writeString(scratch.resolve("users.sql"), INITIAL_USERS, UTF_8);
        List<String> command = base(data, scratch);
        command.addAll(List.of("--initialize-insecure", "--init-file=" + users, "--innodb-flush-log-at-trx-commit=0"));
        Commands.run(command, Path.of("/dev/null"));
    }

    @Override
    public List<String> command(Path folder, int port) {
        List<String> command = base(folder.resolve("data"), folder);
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("mysqld.pid"),
                "--skip-mysqlx",
                "--skip-name-resolve",
                "--max-connections=200",
                "--secure-file-priv=",
                // Written at each commit, not flushed: commits outlive the server, though not the machine.
                "--innodb-flush-log-at-trx-commit=2",
                "--innodb-flush-method=nosync"));
        return command;
    }

    private List<String> base(Path data, Path scratch) {
        return new ArrayList<>(List.of(
                home.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + home,
                "--datadir=" + data,
                "--tmpdir=" + scratch,
                "--lc-messages-dir=" + home.resolve("share"),
                "--skip-log-bin",
                "--innodb-doublewrite=0",
                "--innodb-use-native-aio=0",
                "--innodb-buffer-pool-size=64M",
                "--innodb-redo-log-capacity=8M"));
    }
}
