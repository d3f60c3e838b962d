package dev.migrate.dialect.sqlite;

import dev.migrate.db.LockHolder;
import dev.migrate.db.MigrationLock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An operating system's lock on a file beside the database: gone with its process, whatever happens. The file says who
 * holds it, and stays when nobody does: to remove it would be to lock two files of one name.
 */
final class FileLockBeside implements MigrationLock {
    private static final String SUFFIX = "-migrate.lock";

    /** As Linux and macOS say it. */
    private static final String READ_ONLY_DISK = "Read-only file system";

    /** The byte that is locked; on Windows nobody else may read it, so what others read comes after it. */
    private static final long LOCKED_BYTES = 1;

    /**
     * What this process holds. The lock belongs to the process, and closing any channel to the file gives it up (POSIX,
     * fcntl), so within one process the file must not even be opened again.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final Instant since = Instant.now();
    private @Nullable FileChannel channel;

    FileLockBeside(Path database) {
        this.file = database.toAbsolutePath().normalize().resolveSibling(database.getFileName() + SUFFIX);
    }

    @Override
    public boolean tryAcquire() throws SQLException {
        if (!HELD.add(file)) {
            return false;
        }
        try {
            channel = lockedChannel();
            if (channel != null) {
                announce("starting");
            }
        } catch (IOException e) {
            throw failed("take", e);
        } finally {
            if (channel == null) {
                HELD.remove(file);
            }
        }
        return channel != null;
    }

    private @Nullable FileChannel lockedChannel() throws IOException {
        FileChannel opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = opened.tryLock(0, LOCKED_BYTES, false);
        if (lock == null) {
            opened.close();
            return null;
        }
        return opened;
    }

    @Override
    public boolean isHeld() {
        return channel != null && channel.isOpen() && Files.exists(file);
    }

    @Override
    public Optional<LockHolder> holder() {
        if (HELD.contains(file)) {
            return Optional.of(new LockHolder("another thread of this process", Optional.empty(), Optional.empty()));
        }
        try {
            String[] lines = Files.readString(file).split("\n", -1);
            if (lines.length < 4) {
                return Optional.empty();
            }
            Duration held = Duration.between(Instant.ofEpochMilli(Long.parseLong(lines[2])), Instant.now());
            Optional<Long> process = Optional.of(Long.parseLong(lines[1]));
            return Optional.of(new LockHolder(
                    new LockHolder.Owner("process", process, Optional.empty(), Optional.empty()),
                    lines.length > 5 ? Optional.of(lines[4]) : Optional.empty(),
                    Optional.of(held),
                    Optional.of(lines[3]),
                    Optional.empty()));
        } catch (IOException | NumberFormatException goneOrHalfWritten) {
            return Optional.empty();
        }
    }

    /** What a process that was killed has written stays in the file. */
    @Override
    public boolean seemsHeld() {
        return holder().filter(found ->
                        found.owner().number().map(FileLockBeside::isAlive).orElse(true))
                .isPresent();
    }

    private static boolean isAlive(long process) {
        return ProcessHandle.of(process).isPresent();
    }

    @Override
    public void announce(String activity) throws SQLException {
        write("\n" + ProcessHandle.current().pid() + "\n" + since.toEpochMilli() + "\n" + activity + "\n");
    }

    @Override
    public void announce(String run, String activity) throws SQLException {
        write("\n" + ProcessHandle.current().pid() + "\n" + since.toEpochMilli() + "\n" + activity + "\n" + run + "\n");
    }

    private void write(String text) throws SQLException {
        if (channel == null) {
            throw new IllegalStateException("the lock is not held");
        }
        try {
            channel.truncate(LOCKED_BYTES);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), LOCKED_BYTES - 1);
        } catch (IOException e) {
            throw failed("write to", e);
        }
    }

    @Override
    public void close() throws SQLException {
        if (channel == null) {
            return;
        }
        try (FileChannel closing = channel) {
            closing.truncate(0);
        } catch (IOException e) {
            throw failed("release", e);
        } finally {
            channel = null;
            HELD.remove(file);
        }
    }

    private SQLException failed(String verb, IOException cause) {
        boolean readOnly =
                cause instanceof AccessDeniedException || reason(cause).contains(READ_ONLY_DISK);
        return new SQLException(
                "can't " + verb + " the lock file " + file + ": " + reason(cause),
                null,
                readOnly ? SqliteFailures.READ_ONLY : 0,
                cause);
    }

    /** The message of some is the file's name alone. */
    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        return String.valueOf(
                cause instanceof FileSystemException known && known.getReason() != null
                        ? known.getReason()
                        : cause.getMessage());
    }
}
