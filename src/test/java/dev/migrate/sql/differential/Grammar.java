package dev.migrate.sql.differential;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Rules for making scripts at random. A line of its file is {@code name: alternative}; {@code {other}} within it stands for
 * one of the alternatives of that name, <code>{number}</code> for the number of the statement, and <code>{lf}</code>,
 * <code>{cr}</code>, <code>{tab}</code> and <code>{space}</code> for what can't be seen in a file. The
 * first alternative of a name must not lead back to it.
 */
final class Grammar {
    private static final Path FOLDER = Path.of("src/test/resources/sql/grammar");
    /** How deep rules may lie within others; below, it is the first alternative that is taken. */
    private static final int DEEPEST = 16;

    private static final String START = "script";
    private static final String STATEMENT = "statement";
    private static final Map<String, String> CHARACTERS = Map.of("lf", "\n", "cr", "\r", "tab", "\t", "space", " ");

    private final Map<String, List<String>> rules;

    private Grammar(Map<String, List<String>> rules) {
        this.rules = rules;
    }

    /** The rules of these files together. */
    static Grammar of(List<String> names) throws IOException {
        Map<String, List<String>> rules = new HashMap<>();
        for (String name : names) {
            for (String line : Files.readAllLines(FOLDER.resolve(name + ".txt"), UTF_8)) {
                int colon = line.indexOf(": ");
                if (colon > 0 && !line.startsWith("#")) {
                    rules.computeIfAbsent(line.substring(0, colon), any -> new ArrayList<>())
                            .add(line.substring(colon + 2));
                }
            }
        }
        return new Grammar(rules);
    }

    /** The script of a seed; its statements are numbered within it. */
    String script(long seed) {
        return new Derivation(new Random(seed)).text(START);
    }

    private final class Derivation {
        private final Random random;
        private int number;
        private int depth;

        Derivation(Random random) {
            this.random = random;
        }

        String text(String name) {
            if (CHARACTERS.containsKey(name)) {
                return CHARACTERS.get(name);
            }
            if (name.equals("number")) {
                return Integer.toString(number);
            }
            if (name.equals(STATEMENT)) {
                number++;
            }
            List<String> alternatives = rules.get(name);
            if (alternatives == null) {
                throw new IllegalStateException("The grammar has no rule for {" + name + "}");
            }
            depth++;
            String text = expanded(alternatives.get(depth > DEEPEST ? 0 : random.nextInt(alternatives.size())));
            depth--;
            return text;
        }

        private String expanded(String alternative) {
            StringBuilder text = new StringBuilder();
            int at = 0;
            for (int open = alternative.indexOf('{'); open >= 0; open = alternative.indexOf('{', at)) {
                int close = alternative.indexOf('}', open);
                text.append(alternative, at, open).append(text(alternative.substring(open + 1, close)));
                at = close + 1;
            }
            return text.append(alternative, at, alternative.length()).toString();
        }
    }
}
