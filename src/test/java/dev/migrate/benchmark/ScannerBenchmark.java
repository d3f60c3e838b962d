package dev.migrate.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has JMH measure how quickly scripts are split, beside a plain read of the file. */
class ScannerBenchmark {
    private static final int FORKS = Options.rounds(3);
    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("bytes", "the file is read");
        TITLES.put("characters", "and decoded");
        TITLES.put("postgresql", "and split, PostgreSQL");
        TITLES.put("mysql", "and split, MySQL");
        TITLES.put("mariadb", "and split, MariaDB");
        TITLES.put("sqlite", "and split, SQLite");
    }

    @TempDir
    Path scratch;

    private final Page page = new Page("ScannerBenchmark");

    @Test
    void writesThePage() throws Exception {
        LargeScript script = LargeScript.ofInserts(scratch, Options.megabytes().get(0) * 1_000_000L);
        page.describeMachine();
        page.line("- a file of " + Distribution.megabytes(Files.size(script.file())) + ", " + script.rows()
                + " `INSERT`s; it lies in the system's cache");
        page.line("- the mean of JMH's iterations, and its 99.9 % confidence interval; processes: " + FORKS);
        page.line("");
        page.plainTable("what is done | MB/s | ms | ± ms | to reading");
        Map<String, double[]> seconds = measure(script);
        double yardstick = seconds.getOrDefault("bytes", new double[1])[0];
        for (Map.Entry<String, String> title : TITLES.entrySet()) {
            double[] result = seconds.getOrDefault(title.getKey(), new double[2]);
            double speed = Files.size(script.file()) / 1e6 / result[0];
            page.line(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.1f | %.1f | %.1f |",
                    title.getValue(),
                    speed,
                    result[0] * 1000,
                    result[1] * 1000,
                    result[0] / yardstick));
        }
        page.write();
    }

    /** The seconds that each takes, and their error, out of JMH's table of comma-separated values. */
    private Map<String, double[]> measure(LargeScript script) throws Exception {
        Path results = scratch.resolve("results.csv");
        List<String> words = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.openjdk.jmh.Main",
                ScannerBenchmark.class.getPackageName() + ".ScannerSpeed",
                "-p",
                "file=" + script.file(),
                "-f",
                Integer.toString(FORKS),
                "-wi",
                "3",
                "-w",
                "1",
                "-i",
                "5",
                "-r",
                "1",
                "-rf",
                "csv",
                "-rff",
                results.toString());
        MeasuredCommand.of(Map.of(), words).output(scratch);
        Map<String, double[]> seconds = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(results, UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.replace("\"", "").split(",", -1);
            String method = cells[0].substring(cells[0].lastIndexOf('.') + 1);
            seconds.put(method, new double[] {Double.parseDouble(cells[4]), Double.parseDouble(cells[5])});
        }
        return seconds;
    }
}
