package dev.migrate.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server that somebody else runs. */
record ExternalServer(Access access) implements DatabaseServer {
    /** Understands {@code jdbc:x://host:port/database?user=…&password=…&more}. */
    static ExternalServer at(Engine engine, String jdbcUrl) {
        URI uri = URI.create(jdbcUrl.substring("jdbc:".length()));
        String user = engine.administrator();
        String password = "";
        List<String> others = new ArrayList<>();
        for (String parameter :
                Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
            if (parameter.startsWith("user=")) {
                user = decoded(parameter);
            } else if (parameter.startsWith("password=")) {
                password = decoded(parameter);
            } else {
                others.add(parameter);
            }
        }
        int port = uri.getPort() == -1 ? engine.standardPort() : uri.getPort();
        String database = uri.getPath().length() > 1 ? uri.getPath().substring(1) : engine.maintenanceDatabase();
        return new ExternalServer(new Access(
                engine, new Endpoint(uri.getHost(), port), database, user, password, String.join("&", others)));
    }

    private static String decoded(String parameter) {
        return URLDecoder.decode(parameter.substring(parameter.indexOf('=') + 1), UTF_8);
    }

    @Override
    public void crash() {
        throw new UnsupportedOperationException("Not ours to crash");
    }

    @Override
    public void start() {
        throw new UnsupportedOperationException("Not ours to start");
    }

    @Override
    public void close() {}
}
