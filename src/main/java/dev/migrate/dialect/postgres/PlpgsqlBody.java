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
    private static final String COMMITS = "commits by itself";
    private static final List<String> ENDINGS = List.of("COMMIT", "ROLLBACK", "CHAIN");

    private PlpgsqlBody() {}

    /** How a {@code DO} statement ends the transaction that it runs in; empty if it does not. */
    static Optional<String> commit(SqlStatement statement) {
        List<String> tokens = statement.head().tokens();
        int language = tokens.indexOf("LANGUAGE");
        for (int i = 1; i < tokens.size(); i++) {
            boolean quoted = tokens.get(i).indexOf('\'') >= 0 || tokens.get(i).startsWith("$");
            if (quoted && i != language + 1) {
                String body = body(statement.text(), tokens.get(i));
                return isPlpgsql(tokens, language) ? inPlpgsql(body) : inOther(body);
            }
        }
        return Optional.empty();
    }

    private static boolean isPlpgsql(List<String> tokens, int language) {
        if (language < 0 || language + 1 == tokens.size()) {
            return true;
        }
        return tokens.get(language + 1).toUpperCase(Locale.ROOT).contains("PLPGSQL");
    }

    private static Optional<String> inPlpgsql(String body) {
        SqlScanner scanner = new SqlScanner(new StringReader(body), SqlSyntax.POSTGRESQL, "", 1);
        boolean calls = false;
        try {
            for (Optional<SqlStatement> part = scanner.next(); part.isPresent(); part = scanner.next()) {
                if (endsTransaction(part.get().text())) {
                    return Optional.of(COMMITS);
                }
                calls |= part.get().head().contains("CALL");
            }
        } catch (MigrateException unreadable) {
            return Optional.empty(); // the server will say what is wrong with it
        }
        return calls ? Optional.of("may run a procedure that commits") : Optional.empty();
    }

    /** Other languages have functions for it: {@code plpy.commit()}, {@code spi_rollback()}. */
    private static Optional<String> inOther(String body) {
        String upper = body.toUpperCase(Locale.ROOT);
        return upper.contains("COMMIT") || upper.contains("ROLLBACK") ? Optional.of(COMMITS) : Optional.empty();
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

    /** What a string holds, found by how it begins. */
    private static String body(String statement, String beginning) {
        int start = statement.indexOf(beginning);
        if (beginning.startsWith("$")) {
            String tag = beginning.substring(0, beginning.indexOf('$', 1) + 1);
            int end = statement.indexOf(tag, start + tag.length());
            return statement.substring(start + tag.length(), end);
        }
        boolean escapes = Character.isLetter(beginning.charAt(0));
        StringBuilder body = new StringBuilder();
        for (int i = statement.indexOf('\'', start) + 1; i < statement.length(); i++) {
            char c = statement.charAt(i);
            boolean twice = i + 1 < statement.length() && statement.charAt(i + 1) == '\'';
            if (c == '\'' && !twice) {
                return body.toString();
            }
            if (c == '\'' || (c == '\\' && escapes)) {
                i++;
            }
            // which character an escape stands for does not matter here: most are white space
            body.append(escapes && c == '\\' && Character.isLetter(statement.charAt(i)) ? ' ' : statement.charAt(i));
        }
        return body.toString();
    }
}
