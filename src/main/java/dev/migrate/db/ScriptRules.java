package dev.migrate.db;

import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.StatementRules;

/** How the scripts of a database are read: what their statements are, and what those mean for transactions. */
public record ScriptRules(SqlSyntax syntax, StatementRules statements) {}
