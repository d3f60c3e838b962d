package dev.migrate.source;

import dev.migrate.model.Directives;
import dev.migrate.model.TransactionMode;
import dev.migrate.source.text.SqlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the files in which Flyway ({@code X.sql.conf}) and Diesel ({@code metadata.toml}) keep settings of one script. */
final class ScriptSettings {
    private ScriptSettings() {}

    /** What the file asks for. */
    static Directives read(Path file, ProblemList problems) throws IOException {
        String shown = SqlFile.shown(file);
        TransactionMode transaction = TransactionMode.AUTO;
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (equals < 0 || line.stripLeading().startsWith("#")) {
                continue;
            }
            String key = line.substring(0, equals).strip();
            boolean yes = line.substring(equals + 1).strip().equalsIgnoreCase("true");
            switch (key) {
                case "executeInTransaction", "run_in_transaction" -> transaction = mode(yes);
                case "placeholderReplacement" -> refusePlaceholders(yes, shown, problems);
                default ->
                    problems.warning(
                            shown,
                            "the setting '" + key + "' in '" + shown + "' has no effect here",
                            "Only executeInTransaction and run_in_transaction have one.");
            }
        }
        return new Directives(
                transaction,
                Directives.NONE.irreversible(),
                Directives.NONE.lockTimeout(),
                Directives.NONE.statementTimeout());
    }

    private static void refusePlaceholders(boolean asked, String shown, ProblemList problems) {
        if (asked) {
            problems.error(
                    shown,
                    "'" + shown + "' asks for placeholders, which are not in this version",
                    "Write the values into the script, and take the setting out.");
        }
    }

    private static TransactionMode mode(boolean inTransaction) {
        return inTransaction ? TransactionMode.AUTO : TransactionMode.OFF;
    }
}
