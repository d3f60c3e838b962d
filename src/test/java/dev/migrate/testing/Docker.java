package dev.migrate.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** Whether containers can be run here. */
final class Docker {
    private Docker() {}

    /** Asks Testcontainers only if there is a trace of Docker, because its search takes seconds where there is none. */
    static boolean isAvailable() {
        return mayBeHere() && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean mayBeHere() {
        Map<String, String> environment = System.getenv();
        Path home = Path.of(System.getProperty("user.home"));
        return environment.containsKey("DOCKER_HOST")
                || !System.getProperty("os.name").equals("Linux")
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", "/run"), "docker.sock"),
                                home.resolve(".docker/run/docker.sock"),
                                home.resolve(".docker/desktop/docker.sock"),
                                home.resolve(".testcontainers.properties"))
                        .anyMatch(Files::exists);
    }
}
