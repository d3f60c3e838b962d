package dev.migrate.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text with files after it, in one file: each begins with a line {@code -- NAME --}.
 *
 * @param head the text before the first file
 * @param rest all after it, as it is
 */
record Txtar(String head, String rest, Map<String, String> files) {
    static Txtar parse(String text) {
        StringBuilder head = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        StringBuilder current = head;
        for (String line : lines(text)) {
            if (line.startsWith("-- ") && line.endsWith(" --")) {
                current = files.computeIfAbsent(line.substring(3, line.length() - 3), name -> new StringBuilder());
                rest.append(line).append('\n');
                continue;
            }
            current.append(line).append('\n');
            if (!files.isEmpty()) {
                rest.append(line).append('\n');
            }
        }
        Map<String, String> contents = new LinkedHashMap<>();
        files.forEach((name, content) -> contents.put(name, content.toString()));
        return new Txtar(head.toString(), rest.toString(), contents);
    }

    private static List<String> lines(String text) {
        String unix = text.replace("\r\n", "\n");
        return List.of((unix.endsWith("\n") ? unix.substring(0, unix.length() - 1) : unix).split("\n", -1));
    }
}
