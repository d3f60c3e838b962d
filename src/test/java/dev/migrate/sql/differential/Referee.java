package dev.migrate.sql.differential;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Somebody else than our scanner who takes the statements out of a script. */
interface Referee extends AutoCloseable {
    /** The statements in their order, each with whatever of the white space and the comments around it. */
    List<String> statements(String script) throws SQLException, IOException, InterruptedException;

    @Override
    void close() throws SQLException, IOException;
}
