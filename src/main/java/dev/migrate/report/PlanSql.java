package dev.migrate.report;

import dev.migrate.plan.PlanReport;
import dev.migrate.plan.PlanReport.PlannedScript;
import dev.migrate.plan.PlanReport.PlannedStatement;
import java.util.List;
import java.util.Locale;

/** A plan as one script that a database's own client runs; it does what {@code up} would, but records nothing. */
public final class PlanSql {
    /** The client that is to run the script. */
    public enum Client {
        PSQL,
        /** Also MariaDB's: a body that holds semicolons needs {@code DELIMITER} lines around it. */
        MYSQL,
        SQLITE3
    }

    private static final List<String> DELIMITERS = List.of("$$", "//", ";;", "@@@@");

    private final Client client;

    public PlanSql(Client client) {
        this.client = client;
    }

    /** The script. */
    public String of(PlanReport report) {
        StringBuilder out = new StringBuilder();
        out.append(
                "-- What `migrate up` would run. The history is not written here: record it with `migrate force`.\n");
        // mysql stops at the first error by itself when it reads from a file.
        out.append(
                switch (client) {
                    case PSQL -> "\\set ON_ERROR_STOP on\n";
                    case MYSQL -> "";
                    case SQLITE3 -> ".bail on\n";
                });
        for (PlannedScript script : report.scripts()) {
            addScript(out, script);
        }
        return out.toString();
    }

    private void addScript(StringBuilder out, PlannedScript script) {
        out.append("\n-- ").append(PlanText.label(script)).append(": ").append(Text.line(script.file()));
        out.append(", ").append(PlanText.transaction(script)).append('\n');
        if (script.resumedAfter() > 0) {
            out.append("-- done already: ")
                    .append(Text.count(script.resumedAfter(), "statement"))
                    .append('\n');
        }
        int unit = 0;
        for (PlannedStatement statement : script.statements()) {
            if (statement.unit() != unit) {
                out.append(unit == 0 ? "" : "COMMIT;\n").append(statement.unit() == 0 ? "" : "BEGIN;\n");
                unit = statement.unit();
            }
            addStatement(out, statement);
        }
        out.append(unit == 0 ? "" : "COMMIT;\n");
    }

    private void addStatement(StringBuilder out, PlannedStatement statement) {
        String place = Text.line(statement.location().file()) + ":"
                + statement.location().line();
        out.append("-- ").append(place).append('\n');
        if (client == Client.PSQL && readsData(statement.text())) {
            out.append("-- Its data lines are in the file, not here; psql stops at this line.\n");
            out.append("DO $$ BEGIN RAISE EXCEPTION 'the rows of COPY at ")
                    .append(place.replace("'", "''"))
                    .append(" are not part of this script'; END $$;\n");
        } else if (client == Client.MYSQL && statement.text().indexOf(';') >= 0) {
            String delimiter = delimiter(statement.text());
            out.append("DELIMITER ").append(delimiter).append('\n');
            out.append(statement.text()).append(delimiter).append("\nDELIMITER ;\n");
        } else {
            out.append(statement.text()).append(";\n");
        }
    }

    private static boolean readsData(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        int from = upper.startsWith("COPY") ? upper.indexOf("FROM") : -1;
        return from >= 0
                && upper.substring(from + "FROM".length()).stripLeading().startsWith("STDIN");
    }

    private static String delimiter(String text) {
        for (String delimiter : DELIMITERS) {
            if (!text.contains(delimiter)) {
                return delimiter;
            }
        }
        return "end_of_statement_" + Integer.toHexString(text.hashCode());
    }
}
