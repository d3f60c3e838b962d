package dev.migrate.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A case of a file {@code cases.txt}: a line {@code === ID EXPECTED [esc] NAME [:OPTION]}, then the script up to the next.
 *
 * @param expected the number of statements, then {@code d} for each block of data and {@code m} for each client command;
 *     or {@code E} with line and column of an error
 * @param script without its last line end; with {@code esc}, the escapes {@code \r}, {@code \n} and {@code \\uXXXX} are
 *     characters
 */
record ScannerCase(SqlSyntax syntax, String expected, String name, String script) {
    static final Path FOLDER = Path.of("src/test/resources/sql");

    /** The dialects, by the folders of their files. */
    static List<String> dialects() {
        return List.of("postgresql", "mysql", "mariadb", "sqlite");
    }

    static SqlSyntax syntax(String dialect) {
        return switch (dialect) {
            case "postgresql" -> SqlSyntax.POSTGRESQL;
            case "mysql" -> SqlSyntax.MYSQL;
            case "mariadb" -> SqlSyntax.MARIADB;
            case "sqlite" -> SqlSyntax.SQLITE;
            default -> throw new IllegalArgumentException(dialect);
        };
    }

    /** The syntax of a file in one of the dialects' folders. */
    static SqlSyntax syntaxOf(Path file) {
        return syntax(String.valueOf(file.getName(file.getNameCount() - 2)));
    }

    static List<ScannerCase> all() throws IOException {
        List<ScannerCase> cases = new ArrayList<>();
        for (String dialect : dialects()) {
            cases.addAll(of(dialect));
        }
        return cases;
    }

    static List<ScannerCase> of(String dialect) throws IOException {
        List<ScannerCase> cases = new ArrayList<>();
        String text = Files.readString(FOLDER.resolve(dialect).resolve("cases.txt"));
        for (String part : text.split("(?m)^=== ", -1)) {
            if (!part.isEmpty()) {
                cases.add(parse(syntax(dialect), part));
            }
        }
        return cases;
    }

    private static ScannerCase parse(SqlSyntax syntax, String part) {
        int lineEnd = part.indexOf('\n');
        String title = part.substring(0, lineEnd);
        String script = part.substring(lineEnd + 1, part.length() - 1);
        List<String> words = List.of(title.split(" ", -1));
        boolean escaped = words.get(2).equals("esc");
        return new ScannerCase(
                option(syntax, words.get(words.size() - 1)), words.get(1), title, escaped ? unescape(script) : script);
    }

    private static SqlSyntax option(SqlSyntax syntax, String word) {
        return switch (word) {
            case ":scs0" -> syntax.withoutStandardConformingStrings();
            case ":nbe" -> syntax.withSqlMode("NO_BACKSLASH_ESCAPES");
            case ":ansi" -> syntax.withSqlMode("ANSI_QUOTES");
            case ":oracle" -> syntax.withSqlMode("ORACLE");
            default -> syntax;
        };
    }

    private static String unescape(String script) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < script.length()) {
            if (script.startsWith("\\u", at)) {
                text.append((char) Integer.parseInt(script.substring(at + 2, at + 6), 16));
                at += 6;
            } else if (script.startsWith("\\r", at) || script.startsWith("\\n", at)) {
                text.append(script.charAt(at + 1) == 'r' ? '\r' : '\n');
                at += 2;
            } else {
                text.append(script.charAt(at));
                at++;
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
