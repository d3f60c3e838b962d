package dev.migrate.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The programs that are there to be measured. */
record Programs(List<Program> all, List<String> missing) {
    static Programs find() throws IOException, InterruptedException {
        List<Program> all = new ArrayList<>(List.of(Distribution.plain()));
        List<String> missing = new ArrayList<>();
        add(all, missing, Distribution.bundle(), "the bundle: `-Pbundle -Dimage.jdk=FOLDER` makes it");
        add(all, missing, Dbmate.find(), "dbmate: neither it nor `npm` is on the `PATH`");
        return new Programs(List.copyOf(all), List.copyOf(missing));
    }

    /** For what does not take Flyway many minutes. */
    Programs withFlyway() throws IOException {
        List<Program> more = new ArrayList<>(all);
        List<String> fewer = new ArrayList<>(missing);
        add(more, fewer, Flyway.find(), "Flyway: it is left out, or there is none for this system");
        return new Programs(List.copyOf(more), List.copyOf(fewer));
    }

    private static void add(List<Program> all, List<String> missing, Optional<? extends Program> found, String why) {
        found.ifPresentOrElse(all::add, () -> missing.add(why));
    }

    /** This program, in the forms that were built. */
    List<Distribution> distributions() {
        return all.stream()
                .filter(Distribution.class::isInstance)
                .map(Distribution.class::cast)
                .toList();
    }

    Optional<Dbmate> dbmate() {
        return all.stream()
                .filter(Dbmate.class::isInstance)
                .map(Dbmate.class::cast)
                .findFirst();
    }

    /** Tells readers which they are, and which are not there and why. */
    void describe(Page page, Path scratch) throws IOException, InterruptedException {
        for (Program program : all) {
            page.line("- " + program.name() + " " + program.description(scratch));
        }
        missing.forEach(why -> page.line("- not measured is " + why));
    }
}
