package dev.migrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A server that runs from its own programs as a process beside the tests, on loopback. */
final class EmbeddedServer implements DatabaseServer {
    private static final int PORTS_TRIED = 5;

    private final ServerProgram program;
    private final Path folder;
    private int port;
    private @Nullable ServerProcess process;

    private EmbeddedServer(ServerProgram program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    static EmbeddedServer run(ServerProgram program) throws IOException {
        EmbeddedServer server = new EmbeddedServer(program, Folders.createForServer());
        try {
            server.copyInitialData();
            server.startOnFreePort();
            return server;
        } catch (IOException failure) {
            server.close();
            throw failure;
        }
    }

    private void copyInitialData() throws IOException {
        String name = program.home().getFileName() + "-data-"
                + Integer.toHexString(program.recipe().hashCode());
        Path initial = ServerCache.folder(name, data -> program.initialize(data, folder));
        Folders.copySparsely(initial, folder.resolve("data"));
    }

    /** A port that is free when asked for may be taken a moment later. */
    private void startOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
            try {
                start();
                return;
            } catch (IOException failure) {
                boolean taken = String.valueOf(failure.getMessage()).contains("ddress already in use");
                if (!taken || attempt == PORTS_TRIED) {
                    throw failure;
                }
            }
        }
    }

    @Override
    public Access access() {
        Engine engine = program.engine();
        return new Access(
                engine,
                new Endpoint("127.0.0.1", port),
                engine.maintenanceDatabase(),
                engine.administrator(),
                TestServers.PASSWORD,
                engine.jdbcParameters());
    }

    @Override
    public String createDatabaseStatement(String name) {
        return program.createDatabaseStatement(name);
    }

    @Override
    public void start() throws IOException {
        ServerProcess started = ServerProcess.start(program.command(folder, port), program.endSignal(), folder);
        process = started;
        if (!Readiness.await(access(), started::isAlive)) {
            started.kill();
            throw new IOException("The server does not answer:\n" + started.log());
        }
    }

    @Override
    public void crash() throws IOException {
        if (process != null) {
            process.kill();
        }
    }

    @Override
    public void close() {
        try {
            if (process != null) {
                process.end();
            }
            Folders.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
