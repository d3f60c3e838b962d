package dev.migrate.cli.argument;

import dev.migrate.model.MigrateException;
import java.util.List;

/**
 * A parameter of Flyway's command line: {@code -key=value}.
 *
 * @param typed the key with its dash
 */
record FlywayParameter(String key, String typed, String value) {
    /** Those that mean something here. */
    static final List<String> NAMES = List.of(
            "url",
            "user",
            "password",
            "locations",
            "table",
            "schemas",
            "defaultSchema",
            "target",
            "outOfOrder",
            "encoding",
            "group",
            "placeholderReplacement",
            "lockRetryCount",
            "color",
            "outputType",
            "environment",
            "validateMigrationNaming");

    private static final String PLACEHOLDER = "placeholders.";
    private static final String REPLACE = "--replace-placeholders";
    private static final String EVERYWHERE = "dollar-quotes";

    /** Adds what means the same; false if this is none of Flyway's. */
    boolean addTo(PlainArguments.Builder plain) {
        switch (key) {
            case "url" -> plain.add("--database", value);
            case "user" -> plain.add("--user", value);
            case "password" -> plain.variable("MIGRATE_PASSWORD", value);
            case "locations" -> locations(plain);
            case "table" -> plain.add("--table", value);
            case "schemas", "defaultSchema" -> schema(plain);
            case "target" -> target(plain);
            case "outOfOrder" -> plain.add("--late", isTrue() ? "apply" : "refuse");
            case "encoding" -> plain.add("--encoding", value);
            case "group" -> flag(plain, "--single-transaction");
            case "placeholderReplacement" -> plain.add(REPLACE, isTrue() ? EVERYWHERE : "off");
            case "validateMigrationNaming" -> flag(plain, "--strict");
            case "lockRetryCount" -> plain.add("--wait", value);
            case "color" -> plain.add("--color", value);
            case "outputType" -> plain.add("--output", value);
            case "environment" -> plain.add("--env", value);
            default -> {
                return placeholder(plain) || isWithoutEffect();
            }
        }
        return true;
    }

    /** Flyway replaces unless it is told not to; and so do we where it is given something to replace. */
    private boolean placeholder(PlainArguments.Builder plain) {
        if (!key.startsWith(PLACEHOLDER)) {
            return false;
        }
        plain.addFirst(REPLACE, EVERYWHERE);
        plain.add("--placeholder", key.substring(PLACEHOLDER.length()) + "=" + value);
        return true;
    }

    private void locations(PlainArguments.Builder plain) {
        for (String location : value.split(",", -1)) {
            int colon = location.indexOf(':');
            String kind = colon > 1 ? location.substring(0, colon) : "filesystem";
            if (!kind.equals("filesystem")) {
                throw Mistakes.of(
                        typed + " names a place of the kind '" + kind + "', which is not supported",
                        "Migrations are read from folders: -locations=filesystem:DIR or --path DIR.");
            }
            plain.add("--path", colon > 1 ? location.substring(colon + 1) : location);
        }
    }

    private void schema(PlainArguments.Builder plain) {
        if (value.indexOf(',') >= 0) {
            throw Mistakes.of(
                    typed + " names several schemas; here a history belongs to one",
                    "Name the one that holds the history: --schema NAME.");
        }
        plain.add("--schema", value);
    }

    private void target(PlainArguments.Builder plain) {
        switch (value) {
            case "latest" -> {}
            case "current" -> throw without("It means to do nothing; 'migrate info' does that.");
            case "next" -> throw without("'migrate up 1' applies the next migration.");
            default -> plain.add("--to", value);
        }
    }

    private void flag(PlainArguments.Builder plain, String option) {
        if (isTrue()) {
            plain.add(option);
        }
    }

    private boolean isTrue() {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw Mistakes.of(typed + " is true or false", "Write " + typed + "=true or " + typed + "=false.");
        };
    }

    /** Known, and fine as long as it asks for what happens anyway. */
    private boolean isWithoutEffect() {
        return switch (key) {
            case "driver", "loggers", "mixed", "cleanDisabled", "createSchemas", "failOnMissingLocations" -> true;
            case "skipExecutingMigrations", "detectEncoding", "reportEnabled" -> agrees("false", "");
            case "baselineOnMigrate" ->
                agrees("false", "'migrate force V' says which version a database is at that has no history yet.");
            case "validateOnMigrate" -> agrees("true", "What 'up' refuses it refuses always.");
            case "executeInTransaction" ->
                agrees("true", "A script says '-- migrate:transaction off' in its first lines.");
            case "placeholderPrefix" -> agrees("${", "");
            case "placeholderSuffix" -> agrees("}", "");
            case "sqlMigrationPrefix" -> agrees("V", "");
            case "repeatableSqlMigrationPrefix" -> agrees("R", "");
            case "undoSqlMigrationPrefix" -> agrees("U", "");
            case "sqlMigrationSeparator" -> agrees("__", "");
            case "sqlMigrationSuffixes" -> agrees(".sql", "");
            case "connectRetries" -> agrees("0", "'--connect-timeout' says how long to wait for an answer.");
            case "configFiles" ->
                throw without("Flyway's files are not read: write a migrate.toml, and name it with '--config'.");
            case "initSql" -> throw without("The key 'on-connect' of migrate.toml lists such statements.");
            case "workingDirectory" -> throw without("Change to the folder first, or give '--path' and '--config'.");
            case "connectRetriesInterval",
                    "installedBy",
                    "ignoreMigrationPatterns",
                    "cherryPick",
                    "dryRunOutput",
                    "errorOverrides",
                    "baselineVersion",
                    "baselineDescription",
                    "outputFile",
                    "reportFilename" -> throw without("Leave it out.");
            default -> false;
        };
    }

    private boolean agrees(String usual, String instead) {
        if (value.equals(usual)) {
            return true;
        }
        throw without(instead.isEmpty() ? "Leave it out; it is as if it were " + usual + "." : instead);
    }

    private MigrateException without(String instead) {
        return Mistakes.of(typed + "=" + Mistakes.plain(value) + " has no counterpart here", instead);
    }
}
