package dev.migrate;

import dev.migrate.db.ConnectionSource;
import dev.migrate.db.DataSourceConnections;
import dev.migrate.db.url.DatabaseUrl;
import dev.migrate.dialect.Dialects;
import dev.migrate.dialect.sqlite.SqliteConnections.Absent;
import java.time.Duration;
import javax.sql.DataSource;

/** Where the connections come from. */
sealed interface Databases {
    ConnectionSource connections(Duration connectTimeout, Absent absent, String run);

    /** From the driver, by URL. */
    record ByUrl(DatabaseUrl url) implements Databases {
        @Override
        public ConnectionSource connections(Duration connectTimeout, Absent absent, String run) {
            return Dialects.connections(url, connectTimeout, absent, run);
        }
    }

    /** From the application. */
    record ByDataSource(DataSource dataSource) implements Databases {
        @Override
        public ConnectionSource connections(Duration connectTimeout, Absent absent, String run) {
            return new DataSourceConnections(dataSource);
        }
    }
}
