package dev.migrate.benchmark;

import dev.migrate.testing.Access;
import dev.migrate.testing.Engine;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flyway's command line with the Java that comes with it, as Maven unpacks it. */
record Flyway(Path home) implements Program {
    private static final String FOLDER = System.getProperty("flyway.folder", "");

    static Optional<Flyway> find() throws IOException {
        if (Boolean.getBoolean("flyway.skip") || FOLDER.isEmpty() || Files.notExists(Path.of(FOLDER))) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(Path.of(FOLDER), "flyway-*")) {
            for (Path home : homes) {
                return Optional.of(new Flyway(home));
            }
        }
        return Optional.empty();
    }

    @Override
    public String name() {
        return "Flyway";
    }

    @Override
    public String description(Path scratch) {
        return home.getFileName().toString().replace("flyway-", "") + ", its command line with the Java in it";
    }

    @Override
    public MeasuredCommand up(Target target, Workload workload) {
        return command(target, workload, "migrate");
    }

    @Override
    public MeasuredCommand info(Target target, Workload workload) {
        return command(target, workload, "info");
    }

    /** Told how the files are named and how the others name the history, and not to call home. */
    private MeasuredCommand command(Target target, Workload workload, String command) {
        Map<String, String> environment = new HashMap<>(Map.of("REDGATE_DISABLE_TELEMETRY", "true"));
        List<String> words = new ArrayList<>(List.of(
                home + "/flyway",
                "-url=" + url(target),
                "-locations=filesystem:" + workload.folder(),
                "-sqlMigrationPrefix=",
                "-sqlMigrationSeparator=_",
                "-table=schema_migrations"));
        target.access().ifPresent(access -> {
            words.add("-user=" + access.user());
            environment.put("FLYWAY_PASSWORD", access.password());
        });
        words.add(command);
        return MeasuredCommand.of(environment, words);
    }

    /** It brings MariaDB's driver for both, which wants to be told where the difference matters. */
    private static String url(Target target) {
        if (target.access().isEmpty()) {
            return target.jdbcUrl();
        }
        Access access = target.access().get();
        String place = "://" + access.endpoint() + "/" + access.database();
        return access.engine() == Engine.MARIADB
                ? "jdbc:mariadb" + place
                : access.engine().jdbcScheme() + place;
    }
}
