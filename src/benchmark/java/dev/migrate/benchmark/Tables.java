package dev.migrate.benchmark;

import static java.util.Objects.requireNonNull;

import dev.migrate.testing.Engine;
import java.util.List;
import java.util.Map;

/** The figures as tables of Markdown. */
record Tables(Figures figures, Map<Engine, Client> clients) {
    static String applied(Engine engine, Way way) {
        return engine + " " + way;
    }

    static String quiet(Engine engine, int applied, String command) {
        return engine + " with " + applied + ": " + command;
    }

    String applying(int migrations) {
        StringBuilder table = new StringBuilder("### Applying " + migrations + " migrations\n");
        table.append("""

                | database | program | time, s | ratio | processor, s | memory, MiB |
                |---|---|---|---|---|---|
                """);
        for (Engine engine : Engine.values()) {
            String first = "| " + title(engine) + " | ";
            if (!clients.containsKey(engine)) {
                table.append(first).append("`migrate up` | ").append(cells(applied(engine, Way.MIGRATE), "–"));
                table.append("| | its own client | missing: ")
                        .append(Client.names(engine))
                        .append(" | | | |\n");
                continue;
            }
            String yardstick = applied(engine, Way.ONE_CLIENT);
            for (Way way : Way.values()) {
                String what = applied(engine, way);
                table.append(first).append(program(engine, way)).append(" | ");
                table.append(cells(what, figures.ratio(what, yardstick)));
                first = "| | ";
            }
        }
        return table.append('\n').toString();
    }

    String quiet(List<Engine> engines, List<Integer> sizes, List<String> commands) {
        StringBuilder table = new StringBuilder("""
                ### Nothing to do

                | database | applied | command | time, s | processor, s | memory, MiB |
                |---|---|---|---|---|---|
                """);
        for (Engine engine : engines) {
            for (int size : sizes) {
                for (String command : commands) {
                    table.append("| " + title(engine) + " | " + size + " | `migrate " + command + "` | ");
                    table.append(figures.time(quiet(engine, size, command))).append(" | ");
                    table.append(figures.resources(quiet(engine, size, command)))
                            .append(" |\n");
                }
            }
        }
        return table.toString();
    }

    private String cells(String what, String ratio) {
        return figures.time(what) + " | " + ratio + " | " + figures.resources(what) + " |\n";
    }

    private String program(Engine engine, Way way) {
        return switch (way) {
            case MIGRATE -> "`migrate up`";
            case ONE_CLIENT -> "`" + client(engine) + "`";
            case A_CLIENT_A_FILE -> "`" + client(engine) + "`, a process a file";
        };
    }

    private String client(Engine engine) {
        return requireNonNull(clients.get(engine)).name();
    }

    private static String title(Engine engine) {
        return switch (engine) {
            case POSTGRES -> "PostgreSQL";
            case MYSQL -> "MySQL";
            case MARIADB -> "MariaDB";
            case SQLITE -> "SQLite";
        };
    }
}
