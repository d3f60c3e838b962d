package dev.migrate.sql.placeholder;

import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.SqlSyntax.Feature;

/** Writes texts as strings in quotes. */
final class StringLiteral {
    private StringLiteral() {}

    /** A string that a database with this syntax reads as the text; in PostgreSQL whatever its settings are. */
    static String of(String text, SqlSyntax syntax) {
        String doubled = text.replace("'", "''");
        boolean escapes = syntax.has(Feature.ESCAPE_STRINGS) || syntax.has(Feature.BACKSLASH_ESCAPES);
        if (!escapes || text.indexOf('\\') < 0) {
            return "'" + doubled + "'";
        }
        return (syntax.has(Feature.ESCAPE_STRINGS) ? "E'" : "'") + doubled.replace("\\", "\\\\") + "'";
    }
}
