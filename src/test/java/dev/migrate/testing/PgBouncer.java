package dev.migrate.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** PgBouncer in transaction mode, where that program is on the PATH. */
public final class PgBouncer implements Pooler {
    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    private final Process process;
    private final Path folder;
    private final Access access;

    private PgBouncer(Process process, Path folder, Access access) {
        this.process = process;
        this.folder = folder;
        this.access = access;
    }

    /** Starts one that keeps a few sessions to a server. */
    public static PgBouncer start(Path program, Access server) throws IOException {
        Path folder = Files.createTempDirectory("pgbouncer");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path users = Files.writeString(
                folder.resolve("users.txt"), "\"" + server.user() + "\" \"" + server.password() + "\"\n", UTF_8);
        Path settings = Files.writeString(
                folder.resolve("pgbouncer.ini"),
                """
                [databases]
                * = host=%s port=%d
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = trust
                auth_file = %s
                pool_mode = transaction
                default_pool_size = 4
                server_round_robin = 1
                """.formatted(server.endpoint().host(), server.endpoint().port(), port, users),
                UTF_8);
        List<String> command = new ArrayList<>(List.of(program.toString()));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("-u", "nobody"));
        }
        command.add(settings.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Endpoint endpoint = new Endpoint("127.0.0.1", port);
        if (!Polling.until(START_LIMIT, () -> listens(endpoint) || !process.isAlive()) || !process.isAlive()) {
            process.destroyForcibly();
            throw new IOException("pgbouncer does not start:\n" + Files.readString(folder.resolve("log"), UTF_8));
        }
        return new PgBouncer(process, folder, server.at(endpoint));
    }

    private static boolean listens(Endpoint endpoint) {
        try (Socket socket = new Socket(endpoint.host(), endpoint.port())) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Folders.delete(folder);
    }
}
