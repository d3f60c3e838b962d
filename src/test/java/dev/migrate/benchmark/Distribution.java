package dev.migrate.benchmark;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** This program as the build packages it: for the Java that is there, or with one of its own. */
record Distribution(String name, Path home, Path download) implements Program {
    private static final Path FOLDER = Path.of(System.getProperty("distribution.folder"));
    private static final String VERSION = System.getProperty("distribution.version");

    static final String BUNDLE = "`migrate`, bundle";

    /** What runs on the Java of the build. */
    static Distribution plain() {
        return new Distribution("`migrate`", FOLDER, FOLDER.resolveSibling("migrate-" + VERSION + ".tar.gz"));
    }

    /** What has a Java of its own; only if it was made of the same classes. */
    static Optional<Distribution> bundle() throws IOException {
        Path folder = FOLDER.resolveSibling("bundle");
        if (Files.notExists(folder)) {
            return Optional.empty();
        }
        Path jar = Path.of("lib", "migrate-" + VERSION + ".jar");
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(folder, "migrate-" + VERSION + "-*")) {
            for (Path home : homes) {
                if (Files.mismatch(home.resolve(jar), FOLDER.resolve(jar)) < 0) {
                    Path download = FOLDER.resolveSibling(home.getFileName() + ".tar.gz");
                    return Optional.of(new Distribution(BUNDLE, home, download));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public String description(Path scratch) throws IOException, InterruptedException {
        MeasuredCommand question = MeasuredCommand.of(Map.of(), List.of(java(), "-version"));
        String java = question.output(scratch).lines().skip(1).findFirst().orElseThrow();
        long archives = 0;
        try (Stream<Path> files = Files.walk(home.resolve("lib/archives"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                archives += Files.size(file);
            }
        }
        return VERSION + " on " + java + "; download " + megabytes(Files.size(download)) + ", archive of classes "
                + megabytes(archives);
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    @Override
    public MeasuredCommand up(Target target, Workload workload) {
        return command(target, workload.folder(), "up");
    }

    @Override
    public MeasuredCommand info(Target target, Workload workload) {
        return command(target, workload.folder(), "info");
    }

    MeasuredCommand command(Target target, Path migrations, String command) {
        List<String> words = new ArrayList<>(List.of("-p", migrations.toString(), "-d", target.jdbcUrl()));
        target.access().ifPresent(access -> words.addAll(List.of("--user", access.user())));
        words.add(command);
        return command(words.toArray(String[]::new));
    }

    /** A command of the program that may need no database. */
    MeasuredCommand command(String... arguments) {
        List<String> words = new ArrayList<>(List.of(home + "/bin/migrate"));
        words.addAll(Arrays.asList(arguments));
        Map<String, String> environment = hasRuntime()
                ? Map.of("MIGRATE_PASSWORD", Target.PASSWORD, "MIGRATE_JAVA_HOME", "")
                : Map.of("MIGRATE_PASSWORD", Target.PASSWORD);
        return MeasuredCommand.of(environment, words);
    }

    private boolean hasRuntime() {
        return Files.exists(home.resolve("runtime"));
    }

    /** The Java that its launcher takes. */
    String java() {
        if (hasRuntime()) {
            return home + "/runtime/bin/java";
        }
        return Stream.of("MIGRATE_JAVA_HOME", "JAVA_HOME")
                .map(variable -> System.getenv().getOrDefault(variable, ""))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> folder + "/bin/java")
                .findFirst()
                .orElse("java");
    }
}
