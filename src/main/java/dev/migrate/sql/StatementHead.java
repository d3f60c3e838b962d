package dev.migrate.sql;

import java.util.List;

/** The leading tokens of a statement. */
public record StatementHead(List<String> tokens) {}
