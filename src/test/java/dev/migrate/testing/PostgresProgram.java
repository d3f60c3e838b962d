package dev.migrate.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL from zonky's archives. */
record PostgresProgram(Path home) implements ServerProgram {
    private static final List<String> INITIAL_OPTIONS =
            List.of("--encoding=UTF8", "--no-locale", "--no-sync", "--auth=scram-sha-256");

    static PostgresProgram from(Path archive) throws IOException {
        return new PostgresProgram(ServerCache.folder(
                Archives.name(archive), folder -> Archives.untar(archive, "postgres-linux-x86_64.txz", folder)));
    }

    @Override
    public Engine engine() {
        return Engine.POSTGRES;
    }

    @Override
    public String recipe() {
        return INITIAL_OPTIONS + TestServers.PASSWORD;
    }

    @Override
    public void initialize(Path data, Path scratch) throws IOException {
        Path password = Files.writeString(scratch.resolve("password"), TestServers.PASSWORD, UTF_8);
        List<String> command = asOrdinaryUser("initdb");
        command.addAll(List.of("--pgdata=" + data, "--username=" + engine().administrator(), "--pwfile=" + password));
        command.addAll(INITIAL_OPTIONS);
        Commands.run(command, Path.of("/dev/null"));
    }

    @Override
    public List<String> command(Path folder, int port) {
        List<String> command = asOrdinaryUser("postgres");
        command.addAll(List.of("-D", folder.resolve("data").toString(), "-p", Integer.toString(port)));
        for (String setting : settings()) {
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    private static List<String> settings() {
        return List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=32MB",
                "max_prepared_transactions=5",
                "max_wal_size=512MB",
                "timezone=UTC",
                "autovacuum=off",
                // In the data folder, so that a killed server leaves nothing in /dev/shm.
                "dynamic_shared_memory_type=mmap",
                // Flushing protects from the machine's death; a commit outlives the server's without.
                "fsync=off",
                "synchronous_commit=on");
    }

    /** PostgreSQL refuses to run as root. In a user namespace of its own root is "nobody", with access to root's files. */
    private List<String> asOrdinaryUser(String program) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        return command;
    }

    /** The immediate shutdown takes the server's other processes along. */
    @Override
    public String endSignal() {
        return "QUIT";
    }

    /** Copying files is twice as fast in memory as writing pages to the log; PostgreSQL 14 knows nothing else. */
    @Override
    public String createDatabaseStatement(String name) {
        boolean old = home.getFileName().toString().contains("-14.");
        return "create database " + name + (old ? "" : " strategy file_copy");
    }
}
