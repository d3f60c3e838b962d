package dev.migrate.sql;

/** Tells what a statement means for transactions; depends on the database and its version. */
@FunctionalInterface
public interface StatementRules {
    Classification classify(SqlStatement statement);
}
