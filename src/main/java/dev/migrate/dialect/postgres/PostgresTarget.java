package dev.migrate.dialect.postgres;

import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.reading.StatementReader;
import java.util.List;
import java.util.Optional;

/**
 * What a statement that runs alone is about, as far as the catalogue shows its effect.
 *
 * @param names as they are written, with their schemas
 */
record PostgresTarget(Form form, List<String> names) {
    /** How the effect shows. */
    enum Form {
        /** The table, then the index's name where the statement gives one. */
        CREATE_INDEX,
        DROP_INDEX,
        REINDEX,
        /** The table, then the partition. */
        DETACH,
        /** The type, then the label as a string. */
        LABEL,
        DATABASE,
        TABLESPACE,
        SUBSCRIPTION,
        /** The transaction's name as a string. */
        PREPARED,
        SLOT,
        /** Running it again does no harm. */
        REPEATABLE,
        /** It may commit more than once. */
        IN_PARTS,
        UNKNOWN
    }

    private static final PostgresTarget REPEATABLE = new PostgresTarget(Form.REPEATABLE, List.of());
    private static final PostgresTarget IN_PARTS = new PostgresTarget(Form.IN_PARTS, List.of());
    private static final PostgresTarget UNKNOWN = new PostgresTarget(Form.UNKNOWN, List.of());

    PostgresTarget {
        names = List.copyOf(names);
    }

    static PostgresTarget of(String statement) {
        StatementReader reader = StatementReader.of(statement, SqlSyntax.POSTGRESQL);
        if (reader.skip("CREATE")) {
            return create(reader);
        }
        if (reader.skip("DROP")) {
            return drop(reader);
        }
        if (reader.skip("ALTER")) {
            return alter(reader);
        }
        if (reader.skip("REINDEX")) {
            return reader.holds("CONCURRENTLY") ? new PostgresTarget(Form.REINDEX, List.of()) : REPEATABLE;
        }
        if (reader.skip("COMMIT", "PREPARED") || reader.skip("ROLLBACK", "PREPARED")) {
            return new PostgresTarget(Form.PREPARED, List.of(reader.take()));
        }
        if (reader.skip("SELECT", "PG_CREATE_LOGICAL_REPLICATION_SLOT", "(")) {
            String slot = reader.take();
            return slot.startsWith("'") ? new PostgresTarget(Form.SLOT, List.of(slot)) : UNKNOWN;
        }
        if (reader.at("CALL") || reader.at("DO")) {
            return IN_PARTS;
        }
        return isRepeatable(reader) ? REPEATABLE : UNKNOWN;
    }

    private static boolean isRepeatable(StatementReader reader) {
        boolean transaction = reader.at("BEGIN") || reader.at("START") || reader.at("END") || reader.at("ABORT");
        return transaction
                || reader.at("COMMIT")
                || reader.at("ROLLBACK")
                || reader.at("VACUUM")
                || reader.at("CLUSTER")
                || reader.at("REPACK")
                || reader.at("ANALYZE")
                || reader.at("DISCARD")
                || reader.at("CHECKPOINT")
                || reader.at("SET");
    }

    private static PostgresTarget create(StatementReader reader) {
        reader.skip("UNIQUE");
        if (reader.skip("INDEX")) {
            return reader.skip("CONCURRENTLY") ? createIndex(reader) : UNKNOWN;
        }
        return object(reader);
    }

    private static PostgresTarget createIndex(StatementReader reader) {
        reader.skip("IF", "NOT", "EXISTS");
        Optional<String> index = reader.at("ON") ? Optional.empty() : Optional.of(String.join(".", reader.name()));
        if (!reader.skip("ON")) {
            return UNKNOWN;
        }
        reader.skip("ONLY");
        String table = String.join(".", reader.name());
        return new PostgresTarget(
                Form.CREATE_INDEX, index.map(name -> List.of(table, name)).orElseGet(() -> List.of(table)));
    }

    private static PostgresTarget drop(StatementReader reader) {
        if (!reader.skip("INDEX")) {
            return object(reader);
        }
        if (!reader.skip("CONCURRENTLY")) {
            return UNKNOWN;
        }
        reader.skip("IF", "EXISTS");
        return new PostgresTarget(Form.DROP_INDEX, List.of(String.join(".", reader.name())));
    }

    /** What does not lie in a schema. */
    private static PostgresTarget object(StatementReader reader) {
        for (Form form : List.of(Form.DATABASE, Form.TABLESPACE, Form.SUBSCRIPTION)) {
            if (reader.skip(form.name())) {
                reader.skip("IF", "EXISTS");
                return new PostgresTarget(form, List.of(String.join(".", reader.name())));
            }
        }
        return UNKNOWN;
    }

    private static PostgresTarget alter(StatementReader reader) {
        if (reader.skip("TABLE")) {
            return detach(reader);
        }
        if (reader.skip("TYPE")) {
            return label(reader);
        }
        boolean repeatable = reader.at("SYSTEM")
                || reader.at("DATABASE")
                || (reader.at("SUBSCRIPTION") && !reader.holds("ADD") && !reader.holds("DROP"));
        return repeatable ? REPEATABLE : UNKNOWN;
    }

    private static PostgresTarget detach(StatementReader reader) {
        reader.skip("IF", "EXISTS");
        reader.skip("ONLY");
        String table = String.join(".", reader.name());
        reader.skip("*");
        if (!reader.skip("DETACH", "PARTITION")) {
            return UNKNOWN;
        }
        return new PostgresTarget(Form.DETACH, List.of(table, String.join(".", reader.name())));
    }

    private static PostgresTarget label(StatementReader reader) {
        String type = String.join(".", reader.name());
        if (!reader.skip("ADD", "VALUE")) {
            return UNKNOWN;
        }
        reader.skip("IF", "NOT", "EXISTS");
        return new PostgresTarget(Form.LABEL, List.of(type, reader.take()));
    }
}
