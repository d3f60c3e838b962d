package dev.migrate.db;

import java.util.Optional;

/**
 * The name of the history table.
 *
 * @param schema empty for the connection's own
 */
public record TableName(Optional<String> schema, String table) {
    private static final String JOURNAL_SUFFIX = "_log";
    private static final String LOCK_SUFFIX = "_lock";

    /** The same table, in a schema if none is named. */
    public TableName in(Optional<String> own) {
        return schema.isPresent() ? this : new TableName(own, table);
    }

    /** The journal lies beside the history. */
    public TableName journal() {
        return new TableName(schema, table + JOURNAL_SUFFIX);
    }

    /** So does the lock, where it is a row. */
    public TableName lock() {
        return new TableName(schema, table + LOCK_SUFFIX);
    }

    /** As in a statement. */
    public String quoted(Dialect dialect) {
        String name = dialect.quote(table);
        return schema.map(own -> dialect.quote(own) + "." + name).orElse(name);
    }

    @Override
    public String toString() {
        return schema.map(own -> own + "." + table).orElse(table);
    }
}
