package dev.migrate.cli.argument;

import java.util.Optional;

/** Commands of other tools that have another name here, or none. */
final class OtherNames {
    private OtherNames() {}

    static Optional<String> meaning(String word) {
        return switch (word) {
            case "drop", "clean" ->
                Optional.of("To empty a database is not offered: drop it with its own client, and create it again.");
            case "repair", "resolve", "set", "stamp" ->
                Optional.of("'migrate force' corrects the history; 'migrate info' says whether anything is wrong.");
            case "undo", "rollback", "revert", "reset" -> Optional.of("'migrate down' reverts migrations.");
            case "new", "add", "generate" -> Optional.of("'migrate create NAME' writes the files of a migration.");
            case "apply", "deploy", "latest", "upgrade", "update" ->
                Optional.of("'migrate up' applies the pending migrations.");
            case "list", "history", "current" ->
                Optional.of("'migrate info' lists the migrations, 'migrate version' says the newest applied one.");
            default -> Optional.empty();
        };
    }
}
