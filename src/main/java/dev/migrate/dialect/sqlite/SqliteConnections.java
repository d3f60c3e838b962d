package dev.migrate.dialect.sqlite;

import dev.migrate.db.ConnectionSource;
import dev.migrate.db.SqlFailure;
import dev.migrate.db.url.DatabaseUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;

/** Opens an SQLite file through its driver. */
public final class SqliteConnections implements ConnectionSource {
    private static final String IN_MEMORY = ":memory:";

    private static final String OPEN_MODE = "open_mode";
    private static final String READ_ONLY = "1";

    private final DatabaseUrl url;
    private final Absent absent;

    /** What to do when there is no file. */
    public enum Absent {
        /** Make it: the command is to write. */
        CREATE,
        /** Answer as an empty database would, and leave no file behind: the command only reads. */
        READ_AS_EMPTY
    }

    public SqliteConnections(DatabaseUrl url, Absent absent) {
        this.url = url;
        this.absent = absent;
    }

    @Override
    public Connection open() throws SQLException {
        String file = url.database();
        boolean inMemory = file.isEmpty() || file.equals(IN_MEMORY);
        boolean there = inMemory || Files.exists(Path.of(file));
        if (!there && absent == Absent.READ_AS_EMPTY) {
            return JDBC.createConnection(JDBC.PREFIX + IN_MEMORY, new Properties());
        }
        Properties pragmas = new Properties();
        // the driver's own limit is a million bytes; the library's is the largest that it takes
        pragmas.setProperty("limit_sql_length", "1000000000");
        url.parameters()
                .forEach((name, value) -> pragmas.setProperty(
                        isReadOnlyMode(name, value) ? OPEN_MODE : name,
                        isReadOnlyMode(name, value) ? READ_ONLY : value));
        return JDBC.createConnection(JDBC.PREFIX + (inMemory ? IN_MEMORY : file), pragmas);
    }

    /** As SQLite's own URIs say it. */
    private static boolean isReadOnlyMode(String name, String value) {
        return name.equals("mode") && value.equals("ro");
    }

    @Override
    public SqlFailure explain(SQLException failure) {
        return SqliteFailures.explain(failure);
    }

    @Override
    public String reachHint() {
        return "Check that the folder is there, and that folder and file may be read and written.";
    }

    @Override
    public String name() {
        return url.toString();
    }
}
