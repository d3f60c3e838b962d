package dev.migrate.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Splits a typed line into words as a shell would, with quotes and variables. */
final class Words {
    private final Map<String, String> variables;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;

    private Words(Map<String, String> variables) {
        this.variables = variables;
    }

    static List<String> of(String line, Map<String, String> variables) {
        Words splitter = new Words(variables);
        splitter.split(line);
        return splitter.words;
    }

    private void split(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && c == ' ') {
                end();
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
                begun = true;
            } else if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote != '\'' && c == '$') {
                int end = i + 1;
                while (end < line.length() && (Character.isLetter(line.charAt(end)) || line.charAt(end) == '_')) {
                    end++;
                }
                add(variables.getOrDefault(line.substring(i + 1, end), ""));
                i = end - 1;
            } else {
                add(String.valueOf(c));
            }
        }
        end();
    }

    private void add(String text) {
        word.append(text);
        begun = true;
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
    }
}
