package dev.migrate.source;

import dev.migrate.model.Directives;
import dev.migrate.model.PlaceholderMode;
import dev.migrate.model.TransactionMode;
import dev.migrate.source.text.SqlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the files in which Flyway ({@code X.sql.conf}) and Diesel ({@code metadata.toml}) keep settings of one script. */
final class ScriptSettings {
    private ScriptSettings() {}

    /** What the file asks for. */
    static Directives read(Path file, ProblemList problems) throws IOException {
        String shown = SqlFile.shown(file);
        TransactionMode transaction = TransactionMode.AUTO;
        Optional<PlaceholderMode> placeholders = Optional.empty();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (equals < 0 || line.stripLeading().startsWith("#")) {
                continue;
            }
            String key = line.substring(0, equals).strip();
            boolean yes = line.substring(equals + 1).strip().equalsIgnoreCase("true");
            switch (key) {
                case "executeInTransaction", "run_in_transaction" -> transaction = mode(yes);
                case "placeholderReplacement" -> placeholders = Optional.of(placeholders(yes));
                default ->
                    problems.warning(
                            shown,
                            "the setting '" + key + "' in '" + shown + "' has no effect here",
                            "Only executeInTransaction, run_in_transaction and placeholderReplacement have one.");
            }
        }
        return new Directives(
                transaction,
                Directives.NONE.irreversible(),
                Directives.NONE.lockTimeout(),
                Directives.NONE.statementTimeout(),
                placeholders);
    }

    /** Flyway replaces everywhere, within dollar quotes, too. */
    private static PlaceholderMode placeholders(boolean replaced) {
        return replaced ? PlaceholderMode.DOLLAR_QUOTES : PlaceholderMode.OFF;
    }

    private static TransactionMode mode(boolean inTransaction) {
        return inTransaction ? TransactionMode.AUTO : TransactionMode.OFF;
    }
}
