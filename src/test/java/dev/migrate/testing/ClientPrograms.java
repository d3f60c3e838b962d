package dev.migrate.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The databases' own client programs, where they can be had. */
public final class ClientPrograms {
    private ClientPrograms() {}

    /** The program of a name on the PATH. */
    public static Optional<Path> onPath(String name) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path program = Path.of(folder, name);
            if (Files.isExecutable(program)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    /** A client in the archive of the tests' MariaDB, where the build has that. */
    public static Optional<Path> ofMariaDb(String name) throws IOException {
        Optional<String> archive = ServerKind.MARIADB.archive();
        return archive.isEmpty()
                ? Optional.empty()
                : Optional.of(MariaDbProgram.from(Path.of(archive.get())).client(name));
    }
}
