package dev.migrate.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A script put together at random, with what is known of its statements. */
final class RandomScript {
    private static final List<String> WORDS = List.of(
            "SELECT", "a", "end", "begin", "case", "if", "é", "名", "b1_$c", "1.5", "42", "𝒳", "from", ",", "=", "(a)",
            "t.x");
    private static final List<String> QUOTED = List.of(
            "'a;b'", "'it''s'", "''", "\"a;b\"", "'-- no'", "'/* no'", "'#;'", "'\n;\r\n;\r'", "'$$;'", "'𝒳;'");
    private static final List<String> GAPS =
            List.of(" ", "\n", "\r\n", "\t", " \r ", "-- c; 'it\n", "/* c; '\" */", "/* é𝒳\n*/");

    private final Random random;
    private final String dialect;
    private final StringBuilder text = new StringBuilder();
    private final List<String> statements = new ArrayList<>();
    private final List<Long> offsets = new ArrayList<>();

    RandomScript(long seed, String dialect, int count) {
        random = new Random(seed);
        this.dialect = dialect;
        for (int i = 0; i < count; i++) {
            gaps();
            add(random.nextInt(5) == 0 ? one(bodies()) : statement());
            gaps();
            text.append(';');
        }
        gaps();
    }

    String text() {
        return text.toString();
    }

    List<String> statements() {
        return statements;
    }

    List<Long> offsets() {
        return offsets;
    }

    private void add(String statement) {
        statements.add(statement);
        offsets.add((long) text.length());
        text.append(statement);
    }

    private void gaps() {
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append(gap());
            text.append(random.nextInt(4) == 0 ? ";" : "");
        }
    }

    private String gap() {
        return random.nextInt(4) == 0 ? one(ownGaps()) : one(GAPS);
    }

    private String statement() {
        StringBuilder statement = new StringBuilder("UPDATE");
        for (int i = random.nextInt(8); i > 0; i--) {
            statement.append(gap()).append(' ');
            statement.append(
                    switch (random.nextInt(3)) {
                        case 0 -> one(WORDS);
                        case 1 -> one(QUOTED);
                        default -> one(ownQuoted());
                    });
        }
        return statement.toString();
    }

    private List<String> ownQuoted() {
        return switch (dialect) {
            case "postgresql" ->
                List.of(
                        "E'\\';' ||",
                        "e'\\\\' ||",
                        "$$;'$$",
                        "$a$ ; $$ $b$ $a$",
                        "U&\"x;\"",
                        "'\\'",
                        "$1",
                        "(;)",
                        "re'\\'",
                        "a$b$");
            case "sqlite" -> List.of("[a;b]", "`a;``b`", "'\\'", "$a", "?1", "@b", "\"\\\"");
            default ->
                List.of(
                        "'\\';'",
                        "\"\\\";'\"",
                        "`a;``\\`",
                        "/*!50003 x */",
                        "/*+ y; */ x",
                        "@`a;`",
                        "5--1",
                        "$a",
                        "\\N");
        };
    }

    private List<String> ownGaps() {
        return switch (dialect) {
            case "postgresql" -> List.of("/* a /* b; */ ' */", "--;\r", "\u000B\f");
            case "sqlite" -> List.of("/* /* ; */", "--'\n");
            default -> List.of("# it's;\n", "--\n", "/* /* ; */");
        };
    }

    private List<String> bodies() {
        return switch (dialect) {
            case "postgresql" ->
                List.of(
                        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN a THEN 'end;' END; END",
                        "CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)",
                        "DO $do$ BEGIN; 'x $do $$ END; $do$",
                        "BEGIN");
            case "sqlite" ->
                List.of(
                        "CREATE TRIGGER t AFTER INSERT ON x BEGIN SELECT CASE WHEN 1 THEN 2 END; SELECT ';END;'; END",
                        "BEGIN",
                        "END");
            default ->
                List.of(
                        "CREATE PROCEDURE p() BEGIN IF a THEN SELECT IF(1, 2, 3); END IF; l: LOOP LEAVE l; END LOOP l; END",
                        "CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW CASE a WHEN 1 THEN SET @end = 1; END CASE",
                        "/*!50003 CREATE FUNCTION f() RETURNS INT RETURN CASE WHEN 1 THEN 2 END */",
                        "BEGIN");
        };
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
