package dev.migrate.testing;

import java.io.IOException;

/** Stands between clients and a PostgreSQL server, and hands each transaction to any of a few sessions. */
public interface Pooler extends AutoCloseable {
    /** The same database, by way of the pooler. */
    Access access();

    @Override
    void close() throws IOException;
}
