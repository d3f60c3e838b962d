package dev.migrate.dialect.postgres;

import dev.migrate.model.MigrateException;
import dev.migrate.sql.SqlScanner;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.SqlSyntax;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The code of a {@code DO} block. */
final class PlpgsqlBody {
    private static final List<String> ENDINGS = List.of("COMMIT", "ROLLBACK", "AND CHAIN");

    private PlpgsqlBody() {}

    /** Whether a {@code DO} statement holds a {@code COMMIT} or {@code ROLLBACK} of its own. */
    static boolean commits(String statement) {
        String body = body(statement);
        SqlScanner scanner = new SqlScanner(new StringReader(body), SqlSyntax.POSTGRESQL, "", 1);
        try {
            for (Optional<SqlStatement> part = scanner.next(); part.isPresent(); part = scanner.next()) {
                if (endsTransaction(part.get().text())) {
                    return true;
                }
            }
            return false;
        } catch (MigrateException notOurLanguage) {
            return false; // a body in another language; the server will say if it can't run
        }
    }

    private static boolean endsTransaction(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        for (String ending : ENDINGS) {
            int start = upper.length() - ending.length();
            boolean wholeWord = start == 0 || (start > 0 && !Character.isJavaIdentifierPart(upper.charAt(start - 1)));
            if (upper.endsWith(ending) && wholeWord) {
                return true;
            }
        }
        return false;
    }

    private static String body(String statement) {
        int quote = statement.indexOf('\'');
        int dollar = statement.indexOf('$');
        if (dollar < 0 || (quote >= 0 && quote < dollar)) {
            int end = statement.lastIndexOf('\'');
            return quote < end ? statement.substring(quote + 1, end).replace("''", "'") : "";
        }
        int tagEnd = statement.indexOf('$', dollar + 1);
        String tag = statement.substring(dollar, tagEnd + 1);
        return statement.substring(tagEnd + 1, Math.max(tagEnd + 1, statement.lastIndexOf(tag)));
    }
}
