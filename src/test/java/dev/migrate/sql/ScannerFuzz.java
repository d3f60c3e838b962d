package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the fuzzer on the scanner of each dialect, beginning with the committed cases; not a part of the ordinary tests. */
class ScannerFuzz {
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 60);
    private static final Path FOLDER = Path.of("target", "fuzz");

    static List<String> dialects() {
        String wanted = System.getProperty("fuzz.dialect", "");
        return wanted.isEmpty() ? ScannerCase.dialects() : List.of(wanted);
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void findsNoScriptThatBreaksTheScanner(String dialect) throws Exception {
        Path folder = Files.createDirectories(FOLDER.resolve(dialect));
        Path log = folder.resolve("log.txt");
        Process fuzzer = new ProcessBuilder(command(dialect, corpus(folder, dialect)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(fuzzer.waitFor()).as("the fuzzer's exit; see %s", log).isZero();
        } finally {
            fuzzer.destroyForcibly();
        }
    }

    /** The folder of inputs, which the fuzzer adds to; what earlier runs have found stays. */
    private static Path corpus(Path folder, String dialect) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        int number = 0;
        for (ScannerCase each : ScannerCase.of(dialect)) {
            number++;
            Files.write(corpus.resolve("case-" + number), FuzzInput.bytes(each.script()));
        }
        for (Path script : SqlScannerGoldenTest.scripts()) {
            if (script.startsWith(ScannerCase.FOLDER.resolve(dialect))) {
                Files.write(
                        corpus.resolve("script-" + script.getFileName()), FuzzInput.bytes(Files.readString(script)));
            }
        }
        return corpus.toAbsolutePath();
    }

    private static List<String> command(String dialect, Path corpus) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + ScannerFuzzTarget.class.getName(),
                "--target_args=" + dialect,
                "--instrumentation_includes=" + SqlScanner.class.getPackageName() + ".**",
                "--custom_hook_includes=" + SqlScanner.class.getPackageName() + ".**",
                "-max_total_time=" + SECONDS,
                "-max_len=2048",
                "-timeout=10",
                "-dict="
                        + Path.of("src", "test", "resources", "sql", "fuzz.dict")
                                .toAbsolutePath(),
                corpus.toString());
    }

    private static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
