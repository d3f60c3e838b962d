package dev.migrate.cli.command;

import java.util.Optional;

/** golang-migrate's way to name a table with its schema: {@code "public"."versions"}, or {@code "versions"} alone. */
record QuotedTable(Optional<String> schema, String table) {
    private static final String BETWEEN = "\".\"";

    /** What the text means; empty if it is not quoted. */
    static Optional<QuotedTable> of(String text) {
        if (text.length() < 3 || !text.startsWith("\"") || !text.endsWith("\"")) {
            return Optional.empty();
        }
        String inner = text.substring(1, text.length() - 1);
        int between = inner.indexOf(BETWEEN);
        if (between < 0) {
            return Optional.of(new QuotedTable(Optional.empty(), inner));
        }
        return Optional.of(
                new QuotedTable(Optional.of(inner.substring(0, between)), inner.substring(between + BETWEEN.length())));
    }
}
