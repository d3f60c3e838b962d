package dev.migrate.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** What a reader has to know of the machine to compare its figures with others. */
final class Machine {
    private Machine() {}

    /** As items of a list. */
    static String description() throws IOException {
        return "- " + LocalDate.now(ZoneId.systemDefault()) + ", load average " + load() + " before it began\n"
                + "- " + Runtime.getRuntime().availableProcessors() + " processors "
                + valueIn("/proc/cpuinfo", "model name")
                + ", memory " + valueIn("/proc/meminfo", "MemTotal") + "\n"
                + "- " + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("java.vm.name") + " " + System.getProperty("java.version") + "\n";
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String valueIn(String file, String key) throws IOException {
        if (Files.notExists(Path.of(file))) {
            return "(unknown)";
        }
        return Files.readAllLines(Path.of(file), UTF_8).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("(unknown)");
    }
}
