package dev.migrate.cli.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The archive of classes with which Java starts the program sooner; the launcher finds it, and a rehearsal makes it. */
public final class ClassArchive {
    /** Set in a rehearsal: the folder for archives that the launcher makes one in. */
    private static final String REHEARSAL = "MIGRATE_REHEARSAL";

    private ClassArchive() {}

    /**
     * Has an archive made for the next run, by a process that nobody waits for, where the launcher has found none or one
     * of another Java. Pipelines, which rarely have a next run on the same machine, go without.
     */
    public static void makeWhereMissing(Installation installation, Map<String, String> variables) {
        @Nullable String found = System.getProperty("migrate.archive");
        if (found == null || isOfThisJava(found) || variables.containsKey("CI") || variables.containsKey(REHEARSAL)) {
            return;
        }
        if (installation.home().isEmpty() || installation.caches().isEmpty()) {
            return;
        }
        Path launcher = installation.home().get().resolve("bin").resolve("migrate");
        ProcessBuilder rehearsal = new ProcessBuilder(launcher.toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        rehearsal
                .environment()
                .put(REHEARSAL, installation.caches().get().resolve("archives").toString());
        try {
            rehearsal.start().getOutputStream().close();
        } catch (IOException notMade) {
            // the next run starts as slowly as this one
        }
    }

    /** Archives are named for the Java that they are for; it may have been replaced in its place. */
    private static boolean isOfThisJava(String archive) {
        return archive.contains(System.getProperty("java.vm.version"));
    }
}
