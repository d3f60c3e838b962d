package dev.migrate.db.lock;

import dev.migrate.db.Author;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Who takes a lock that is a row.
 *
 * @param run identifies the run
 * @param who tells a person where to look: user, host, process
 * @param lease how long it stays ours without a sign of life, by the server's clock
 */
public record LockOwner(String run, String who, Duration lease) {
    /** So much of a run's number tells it from others. */
    private static final int SHOWN = 8;

    private static final Path HOST = Path.of("/proc/sys/kernel/hostname");

    /** The beginning of a run's number, as people and other runs see it. */
    public static String shown(String run) {
        return run.substring(0, Math.min(SHOWN, run.length()));
    }

    /** This process; a name service is not asked for its host, because it may let us wait. */
    public static LockOwner of(String run, Author author, Duration lease) {
        String who = "process " + ProcessHandle.current().pid() + ", user " + author.person();
        try {
            return new LockOwner(run, who + ", on " + Files.readString(HOST).strip(), lease);
        } catch (IOException notLinux) {
            return new LockOwner(run, who, lease);
        }
    }
}
