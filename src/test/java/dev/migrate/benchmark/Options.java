package dev.migrate.benchmark;

import java.util.List;
import java.util.stream.Stream;

/** How much is measured; system properties make it less. */
final class Options {
    private Options() {}

    /** How often everything is measured. */
    static int rounds(int usual) {
        return Integer.getInteger("benchmark.rounds", usual);
    }

    /** How many migrations are many. */
    static int migrations() {
        return Integer.getInteger("benchmark.migrations", 1000);
    }

    /** The sizes of large scripts. */
    static List<Integer> megabytes() {
        String sizes = System.getProperty("benchmark.megabytes", "50,200");
        return Stream.of(sizes.split(",", -1)).map(Integer::valueOf).toList();
    }
}
