package dev.migrate.cli.argument;

import java.util.Optional;

/** Commands of other tools that have another name here, or none; and commands that are still to come. */
final class OtherNames {
    private OtherNames() {}

    /** What helps until a later version has the command. */
    static Optional<String> untilLater(String word) {
        return switch (word) {
            case "lint" -> Optional.of("'migrate plan' shows what would run, and in which transactions.");
            case "test" -> Optional.of("Run 'migrate up', 'migrate down --all' and 'migrate up' on an empty database.");
            case "diff", "dump", "drift" ->
                Optional.of("Schemas are compared and written with the database's own client, such as pg_dump -s.");
            case "adopt", "baseline" ->
                Optional.of("'migrate force V' records what a database has already, up to version V.");
            case "squash" ->
                Optional.of("Write one script that does what the old ones do, and name it B5__all.sql, with 5 for their"
                        + " newest version.");
            case "renumber", "fix" -> Optional.of("Rename the files that are not applied yet.");
            default -> Optional.empty();
        };
    }

    static Optional<String> meaning(String word) {
        return switch (word) {
            case "drop", "clean" ->
                Optional.of("To empty a database is not offered: drop it with its own client, and create it again.");
            case "repair", "resolve", "set", "stamp" ->
                Optional.of("'migrate force' corrects the history; 'migrate info' says whether anything is wrong.");
            case "undo", "rollback", "revert", "reset", "down-to", "rollback-count" ->
                Optional.of("'migrate down' reverts migrations.");
            case "new", "add", "generate", "make" ->
                Optional.of("'migrate create NAME' writes the files of a migration.");
            case "apply", "deploy", "latest", "upgrade", "update", "up-to", "up-by-one", "update-count" ->
                Optional.of("'migrate up' applies the pending migrations.");
            case "list", "history", "current" ->
                Optional.of("'migrate info' lists the migrations, 'migrate version' says the newest applied one.");
            case "init", "setup", "install" ->
                Optional.of("Nothing is to be prepared: 'migrate up' makes the history table.");
            case "release-locks" -> Optional.of("'migrate unlock' says who holds the lock, and can end that.");
            case "verify", "check" -> Optional.of("'migrate validate' finds everything that 'up' would refuse.");
            case "script", "update-sql" -> Optional.of("'migrate plan --sql' prints what would run.");
            default -> Optional.empty();
        };
    }
}
