package dev.migrate.testing;

import static java.util.Objects.requireNonNull;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.testcontainers.containers.GenericContainer;

/**
 * A server in a container. The generic container does it for all of them: Testcontainers' own class for MariaDB wants
 * MariaDB's driver.
 */
final class ContainerServer implements DatabaseServer {
    private static final Duration END_LIMIT = Duration.ofSeconds(20);

    private final GenericContainer<?> container;
    private final Engine engine;

    private ContainerServer(GenericContainer<?> container, Engine engine) {
        this.container = container;
        this.engine = engine;
    }

    static ContainerServer run(ServerKind kind) throws IOException {
        Engine engine = kind.engine();
        GenericContainer<?> container = new GenericContainer<>(kind.image());
        container.addExposedPort(engine.standardPort());
        container.setEnv(passwords());
        container.setCommand(options(engine).toArray(String[]::new));
        container.start();
        ContainerServer server = new ContainerServer(container, engine);
        server.awaitReady();
        return server;
    }

    /** Each image reads its own. */
    private static List<String> passwords() {
        return List.of(
                "POSTGRES_PASSWORD=" + TestServers.PASSWORD,
                "MYSQL_ROOT_PASSWORD=" + TestServers.PASSWORD,
                "MARIADB_ROOT_PASSWORD=" + TestServers.PASSWORD);
    }

    /** Data need to outlive the server's process, not the machine. */
    private static List<String> options(Engine engine) {
        return engine == Engine.POSTGRES
                ? List.of(
                        "postgres", "-c", "fsync=off", "-c", "max_connections=200", "-c", "max_prepared_transactions=5")
                : List.of("--innodb-flush-log-at-trx-commit=2", "--skip-log-bin", "--max-connections=200");
    }

    @Override
    public Access access() {
        return new Access(
                engine,
                new Endpoint(container.getHost(), port()),
                engine.maintenanceDatabase(),
                engine.administrator(),
                TestServers.PASSWORD,
                engine.jdbcParameters());
    }

    /** Docker may choose another port at each start, hence not Testcontainers' remembered one. */
    private int port() {
        Ports.Binding[] bindings = container
                .getCurrentContainerInfo()
                .getNetworkSettings()
                .getPorts()
                .getBindings()
                .get(ExposedPort.tcp(engine.standardPort()));
        return Integer.parseInt(requireNonNull(bindings)[0].getHostPortSpec());
    }

    @Override
    public void crash() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
        Polling.until(END_LIMIT, () -> !container.isRunning());
    }

    @Override
    public void start() throws IOException {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
        awaitReady();
    }

    private void awaitReady() throws IOException {
        if (!Readiness.await(access(), container::isRunning)) {
            throw new IOException("The server does not answer:\n" + container.getLogs());
        }
    }

    @Override
    public void close() {
        container.stop();
    }
}
