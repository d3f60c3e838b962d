package dev.migrate.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A server's process, which can't outlive this JVM, however that ends. */
final class ServerProcess {
    private static final Duration END_LIMIT = Duration.ofSeconds(20);
    private static final Duration CHILDREN_LIMIT = Duration.ofSeconds(2);

    /**
     * Standard input is a pipe that this JVM holds open. When it closes, the server gets the signal, and its folder is
     * removed.
     */
    private static final String SUPERVISOR = """
            signal=$1 folder=$2
            shift 2
            exec 3<&0 </dev/null
            "$@" 3<&- &
            server=$!
            echo $server >"$folder/pid.new" && mv "$folder/pid.new" "$folder/pid"
            (
                read -r line <&3
                : >"$folder/ending"
                kill -s "$signal" $server
            ) 2>/dev/null &
            watcher=$!
            wait $server
            status=$?
            if [ -e "$folder/ending" ]; then rm -rf "$folder"; else kill $watcher; fi
            exit $status
            """;

    private final Process supervisor;
    private final Path folder;

    private ServerProcess(Process supervisor, Path folder) {
        this.supervisor = supervisor;
        this.folder = folder;
    }

    static ServerProcess start(List<String> server, String endSignal, Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve("pid"));
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", SUPERVISOR, "supervisor", endSignal, folder.toString()));
        command.addAll(server);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile(folder).toFile()));
        builder.environment().keySet().removeIf(ServerProcess::misleads);
        return new ServerProcess(builder.start(), folder);
    }

    /** What is meant for clients of the user's own servers. */
    private static boolean misleads(String variable) {
        return variable.startsWith("PG")
                || variable.startsWith("MYSQL")
                || variable.startsWith("MARIADB")
                || variable.equals("LD_PRELOAD");
    }

    boolean isAlive() {
        return supervisor.isAlive();
    }

    String log() throws IOException {
        return Files.readString(logFile(folder), UTF_8);
    }

    /** SIGKILL, and the data stay. Returns when the server and the processes that it had are gone. */
    void kill() throws IOException {
        if (!supervisor.isAlive()) {
            return;
        }
        Path pid = folder.resolve("pid");
        Polling.until(END_LIMIT, () -> Files.exists(pid) || !supervisor.isAlive());
        ProcessHandle server = ProcessHandle.of(
                        Long.parseLong(Files.readString(pid, UTF_8).trim()))
                .orElse(supervisor.toHandle());
        List<ProcessHandle> children;
        try (Stream<ProcessHandle> descendants = server.descendants()) {
            children = descendants.toList();
        }
        server.destroyForcibly();
        awaitEnd();
        // PostgreSQL refuses to start while a process of the one before lives. Where nobody collects dead processes
        // they stay for ever, hence the limit.
        Polling.until(CHILDREN_LIMIT, () -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Ends the server the way that the end of this JVM does, the removal of its folder included. */
    void end() throws IOException {
        if (!supervisor.isAlive()) {
            return;
        }
        supervisor.getOutputStream().close();
        awaitEnd();
    }

    private void awaitEnd() throws IOException {
        if (!Polling.until(END_LIMIT, () -> !supervisor.isAlive())) {
            throw new IOException("The server does not end:\n" + log());
        }
    }

    private static Path logFile(Path folder) {
        return folder.resolve("server.log");
    }
}
