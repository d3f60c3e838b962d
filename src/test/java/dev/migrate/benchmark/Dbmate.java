package dev.migrate.benchmark;

import dev.migrate.testing.Access;
import dev.migrate.testing.ClientPrograms;
import dev.migrate.testing.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** dbmate, a native program: the one on the PATH, or the one in its npm package. */
record Dbmate(Path program) implements Program {
    private static final String VERSION = "2.36.0";
    private static final Map<String, String> ARCHITECTURES = Map.of("amd64", "x64", "aarch64", "arm64");

    static Optional<Dbmate> find() throws IOException, InterruptedException {
        Optional<Path> installed = ClientPrograms.onPath("dbmate");
        String architecture = ARCHITECTURES.get(System.getProperty("os.arch"));
        if (installed.isPresent() || architecture == null) {
            return installed.map(Dbmate::new);
        }
        Path folder = Files.createDirectories(Path.of("target", "peers").toAbsolutePath());
        String artifact = "@dbmate/linux-" + architecture;
        Path program = folder.resolve("node_modules/" + artifact + "/bin/dbmate");
        Optional<Path> npm = ClientPrograms.onPath("npm");
        if (Files.notExists(program) && npm.isPresent()) {
            String wanted = artifact + "@" + VERSION;
            List<String> words = List.of(
                    npm.get().toString(), "install", "--no-save", "--no-audit", "--prefix", folder.toString(), wanted);
            MeasuredCommand.of(Map.of(), words).output(folder);
        }
        return Optional.of(program).filter(Files::exists).map(Dbmate::new);
    }

    @Override
    public String name() {
        return "dbmate";
    }

    @Override
    public String description(Path scratch) throws IOException, InterruptedException {
        String version = MeasuredCommand.of(Map.of(), List.of(program.toString(), "--version"))
                .output(scratch);
        return version.strip().replace("dbmate version ", "") + ", a native program of "
                + Distribution.megabytes(Files.size(program));
    }

    @Override
    public MeasuredCommand up(Target target, Workload workload) {
        return command(target, workload.marked(), "migrate");
    }

    @Override
    public MeasuredCommand info(Target target, Workload workload) {
        return command(target, workload.marked(), "status");
    }

    /** Its command that applies, without a look whether the database has to be made. */
    MeasuredCommand command(Target target, Path migrations, String command) {
        List<String> words = List.of(program.toString(), "--no-dump-schema", "-d", migrations.toString(), command);
        return MeasuredCommand.of(Map.of("DATABASE_URL", url(target)), words);
    }

    private static String url(Target target) {
        if (target.access().isEmpty()) {
            return "sqlite:" + target.database().name();
        }
        Access access = target.access().get();
        String address = access.url().substring(access.url().indexOf("://"));
        return access.engine() == Engine.POSTGRES ? "postgres" + address + "?sslmode=disable" : "mysql" + address;
    }
}
