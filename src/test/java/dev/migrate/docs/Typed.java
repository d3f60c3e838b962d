package dev.migrate.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * One command of a terminal session.
 *
 * @param line as typed, without the prompt
 * @param input lines that a here-document gives to the command; its end is the last of them
 * @param output lines that the page says come of it
 */
record Typed(String line, List<String> input, List<String> output) {
    static final String PROMPT = "$ ";

    private static final String HERE = "<<'";

    /** The commands of a session, each with what stands below it. */
    static List<Typed> session(List<String> lines) {
        List<Typed> session = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(PROMPT)) {
                throw new IllegalArgumentException("a session begins with a prompt, not with: " + lines.get(i));
            }
            String line = lines.get(i).substring(PROMPT.length());
            List<String> input = new ArrayList<>();
            String end = end(line);
            while (!end.isEmpty()
                    && (input.isEmpty() || !input.get(input.size() - 1).equals(end))) {
                input.add(lines.get(++i));
            }
            List<String> output = new ArrayList<>();
            while (i + 1 < lines.size() && !lines.get(i + 1).startsWith(PROMPT)) {
                output.add(lines.get(++i));
            }
            session.add(new Typed(line, input, output));
        }
        return session;
    }

    /** What ends the here-document of a command; empty if it has none. */
    private static String end(String line) {
        int here = line.indexOf(HERE);
        return here < 0 ? "" : line.substring(here + HERE.length(), line.lastIndexOf('\''));
    }

    /** The command without its here-document. */
    String command() {
        int here = line.indexOf(HERE);
        return here < 0 ? line : line.substring(0, here).strip();
    }

    /** The text of the here-document. */
    String text() {
        return input.isEmpty() ? "" : String.join("\n", input.subList(0, input.size() - 1)) + "\n";
    }
}
