package dev.migrate.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How a kind of server is set up and started from its own programs. */
interface ServerProgram {
    Engine engine();

    /** Where the programs are. */
    Path home();

    /** Everything that the initial data depend on besides the programs: initial data are kept for later runs under it. */
    String recipe();

    /** Makes the data of a server without databases in an empty folder. */
    void initialize(Path data, Path scratch) throws IOException;

    /** The command that starts a server whose data are in {@code folder/data}. */
    List<String> command(Path folder, int port);

    /** The signal that ends the server at once, with all its processes. */
    default String endSignal() {
        return "KILL";
    }

    default String createDatabaseStatement(String name) {
        return "create database " + name;
    }
}
