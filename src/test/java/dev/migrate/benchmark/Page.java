package dev.migrate.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A part of docs/benchmarks.md that is written here, between its markers. */
final class Page {
    private static final Path FILE = Path.of("docs", "benchmarks.md");

    private final String begin;
    private final String end;
    private final StringBuilder text = new StringBuilder();

    Page(String benchmark) {
        begin = "<!-- begin of what " + benchmark + " writes -->\n";
        end = "<!-- end of what " + benchmark + " writes -->\n";
    }

    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    void table(String title, String columns) {
        line("\n### " + title);
        line("");
        plainTable(columns + " | time, s | processor, s | memory, MiB");
    }

    void plainTable(String columns) {
        String header = "| " + columns + " |";
        line(header);
        line(header.replaceAll("[^|]+", "---"));
    }

    void describeRounds(int rounds) {
        line("- the median of rounds, and in brackets the least and the most; rounds: " + rounds);
    }

    /** What a reader has to know to compare the figures with others. */
    void describeMachine() throws IOException {
        long load = Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        line("- " + LocalDate.now(ZoneOffset.UTC) + ", load average before: about " + load);
        line("- " + Runtime.getRuntime().availableProcessors() + " processors ("
                + valueIn("/proc/cpuinfo", "model name") + "), memory " + valueIn("/proc/meminfo", "MemTotal"));
        line("- " + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
    }

    private static String valueIn(String file, String key) throws IOException {
        return Files.readAllLines(Path.of(file), UTF_8).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    void write() throws IOException {
        String page = Files.readString(FILE, UTF_8);
        String before = page.substring(0, page.indexOf(begin) + begin.length());
        Files.writeString(FILE, before + "\n" + text + "\n" + page.substring(page.indexOf(end)), UTF_8);
    }
}
