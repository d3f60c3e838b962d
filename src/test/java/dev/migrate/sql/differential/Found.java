package dev.migrate.sql.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.sql.SqlScanner;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.SqlSyntax;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements that our scanner finds in a script, and whether they are those of a referee. Ours have neither
 * terminator nor white space and comments around them, so a referee's may have these and nothing else besides.
 */
record Found(List<String> statements) {
    private static final Pattern FOUR_BYTES = Pattern.compile("[\\x{10000}-\\x{10FFFF}]");
    private static final Pattern POSTGRESQL_GAP = gap("--[^\r\n]*", "/[*](?:/[*].*?[*]/|(?!/[*]).)*?[*]/");
    private static final Pattern MYSQL_GAP =
            gap("#[^\n]*", "--(?=[\\x00-\\x20]|$)[^\n]*", "^--[^\n]*", "/[*](?![!+M]).*?[*]/", "/[*]!99999.*?[*]/");
    private static final Pattern SQLITE_GAP = gap("--[^\n]*", "/[*].*?(?:[*]/|$)");

    private static Pattern gap(String... comments) {
        return Pattern.compile("(?s)(?:[\\s\\x0B]|;|" + String.join("|", comments) + ")*+");
    }

    static Found in(String script, SqlSyntax syntax) {
        SqlScanner scanner = new SqlScanner(new StringReader(script), syntax, "script.sql", 1);
        List<String> statements = new ArrayList<>();
        for (Optional<SqlStatement> next = scanner.next(); next.isPresent(); next = scanner.next()) {
            statements.add(next.get().text());
        }
        return new Found(List.copyOf(statements));
    }

    /** Fails unless a referee found the same. */
    void assertSame(List<String> theirs, SqlSyntax syntax, String context) {
        Pattern gap = gap(syntax);
        List<String> others = theirs.stream()
                .map(Found::normal)
                .filter(text -> !gap.matcher(text).matches())
                .toList();
        for (int i = 0; i < Math.min(statements.size(), others.size()); i++) {
            String own = normal(statements.get(i));
            if (!isSame(own, others.get(i), gap)) {
                assertThat(own)
                        .as("%s: statement %s, behind %s", context, i + 1, last(others.subList(0, i)))
                        .isEqualTo(others.get(i));
            }
        }
        assertThat(statements.size())
                .as("%s: number of statements; their last is %s", context, last(others))
                .isEqualTo(others.size());
    }

    private static boolean isSame(String own, String other, Pattern gap) {
        Matcher before = gap.matcher(other);
        int end = end(own, other, before.lookingAt() ? before.end() : 0);
        return end >= 0 && gap.matcher(other.substring(end)).matches();
    }

    /**
     * Where in the other text our own ends that begins at a place; -1 if it doesn't. White space doesn't count: some clients
     * send every line end as LF, leave out empty lines, and put blanks behind comments.
     */
    private static int end(String own, String other, int from) {
        int at = from;
        for (int i = 0; i < own.length(); i++) {
            char c = own.charAt(i);
            if (!Character.isWhitespace(c)) {
                while (at < other.length() && Character.isWhitespace(other.charAt(at))) {
                    at++;
                }
                if (at == other.length() || other.charAt(at) != c) {
                    return -1;
                }
                at++;
            }
        }
        return at;
    }

    private static String last(List<String> texts) {
        return texts.isEmpty() ? "" : texts.get(texts.size() - 1);
    }

    /** MariaDB's logs show characters of four bytes as question marks, and the servers drop semicolons at the end. */
    private static String normal(String text) {
        return FOUR_BYTES.matcher(text).replaceAll("?").replaceFirst("[;\\s]+$", "");
    }

    private static Pattern gap(SqlSyntax syntax) {
        return switch (syntax.client()) {
            case PSQL -> POSTGRESQL_GAP;
            case MYSQL -> MYSQL_GAP;
            case SQLITE -> SQLITE_GAP;
        };
    }
}
