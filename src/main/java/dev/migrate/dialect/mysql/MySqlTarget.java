package dev.migrate.dialect.mysql;

import dev.migrate.sql.reading.StatementReader;
import java.util.List;

/**
 * An object that the catalogue of MySQL or MariaDB can show.
 *
 * @param schema its database, or a user's host; empty where the statement leaves it to the session
 */
record MySqlTarget(Type type, String schema, String name) {
    /** What is to be asked with {@code SHOW CREATE}, and which column of the answer has the definition. */
    enum Type {
        TABLE(2),
        VIEW(2),
        SEQUENCE(2),
        TRIGGER(3),
        PROCEDURE(3),
        FUNCTION(3),
        EVENT(4),
        DATABASE(2),
        USER(1),
        /** What it may do is shown. */
        ROLE(1),
        /** What a user may do. */
        GRANTS(1),
        OTHER(0);

        private final int column;

        Type(int column) {
            this.column = column;
        }

        int column() {
            return column;
        }

        /** The type that the next word names, which is passed over. */
        static Type next(StatementReader reader) {
            if (reader.skip("SCHEMA")) {
                return DATABASE;
            }
            if (reader.skip("PACKAGE")) {
                return OTHER;
            }
            for (Type type : values()) {
                if (type != OTHER && type != GRANTS && reader.skip(type.name())) {
                    return type;
                }
            }
            return OTHER;
        }
    }

    /** @param name as it is written, perhaps with a database before it */
    static MySqlTarget of(Type type, List<String> name) {
        String last = StatementReader.unquoted(name.get(name.size() - 1));
        String schema = name.size() > 1 ? StatementReader.unquoted(name.get(0)) : "";
        return new MySqlTarget(type, schema, last);
    }

    boolean isInSchema() {
        return type != Type.DATABASE && !isAccount();
    }

    private boolean isAccount() {
        return type == Type.USER || type == Type.ROLE || type == Type.GRANTS;
    }

    /** The same, in the session's database where the statement leaves that open. */
    MySqlTarget in(String database) {
        return isInSchema() && schema.isEmpty() ? new MySqlTarget(type, database, name) : this;
    }

    /** Its name in a statement. */
    String quoted() {
        if (isAccount()) {
            // MariaDB's roles have no host
            return schema.isEmpty() ? string(name) : string(name) + "@" + string(schema);
        }
        return isInSchema() ? quoted(schema) + "." + quoted(name) : quoted(name);
    }

    private static String quoted(String identifier) {
        return "`" + identifier.replace("`", "``") + "`";
    }

    private static String string(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
