package dev.migrate.sql;

/** Follows what the statements of a script do to the settings of the session that decide how the rest is read. */
interface SessionModes {
    /** Those of a script whose first statement is read in a certain way. */
    static SessionModes of(SqlSyntax start) {
        return switch (start.client()) {
            case PSQL -> new ConformingStrings(start);
            case MYSQL -> new SqlModes(start);
            case SQLITE -> statement -> start;
        };
    }

    /** How the script is read behind a statement. */
    SqlSyntax after(SqlStatement statement);
}
