package dev.migrate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Types every terminal session of every page, and compares what comes of it. A page has one folder for all its sessions; a
 * comment {@code <!-- setup: … -->} types lines that readers don't see. {@code UPDATE_GOLDEN=1} writes down what is printed.
 */
class DocsTest {
    private static final String SETUP = "<!-- setup:";
    private static final String END_OF_SETUP = "-->";
    private static final String SESSION = "```console";
    private static final String END_OF_SESSION = "```";

    @TempDir
    Path folder;

    static List<Path> pages() throws IOException {
        return Pages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everySessionHappensAsThePageShowsIt(Path page) throws Exception {
        String text = Pages.text(page);
        String now;
        try (Shell shell = new Shell(folder.toRealPath())) {
            now = replay(text, shell);
        }
        if ("1".equals(System.getenv("UPDATE_GOLDEN"))) {
            Files.writeString(page, now);
            return;
        }
        assertThat(now)
                .as("%s; UPDATE_GOLDEN=1 writes down what is printed", page)
                .isEqualTo(text);
    }

    /** The page as it would be if it showed what is printed; output that is alike stays as it stands. */
    private static String replay(String text, Shell shell) throws IOException, SQLException, InterruptedException {
        List<String> now = new ArrayList<>();
        List<String> lines = List.of(text.split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            now.add(lines.get(i));
            boolean setup = lines.get(i).startsWith(SETUP);
            if (!setup && !lines.get(i).equals(SESSION)) {
                continue;
            }
            List<String> block = new ArrayList<>();
            while (!lines.get(++i).equals(setup ? END_OF_SETUP : END_OF_SESSION)) {
                block.add(lines.get(i));
            }
            if (setup) {
                now.addAll(block);
                prepare(block, shell);
            } else {
                now.addAll(replay(Typed.session(block), shell));
            }
            now.add(lines.get(i));
        }
        return String.join("\n", now);
    }

    private static void prepare(List<String> block, Shell shell)
            throws IOException, SQLException, InterruptedException {
        for (Typed typed : Typed.session(block)) {
            shell.run(typed);
        }
    }

    private static List<String> replay(List<Typed> session, Shell shell)
            throws IOException, SQLException, InterruptedException {
        List<String> now = new ArrayList<>();
        for (Typed typed : session) {
            now.add(Typed.PROMPT + typed.line());
            now.addAll(typed.input());
            List<String> shown = withoutTrailingBlanks(typed.output());
            List<String> printed = withoutTrailingBlanks(shell.run(typed));
            now.addAll(Likeness.of(shown, printed) ? typed.output() : printed);
        }
        return now;
    }

    private static List<String> withoutTrailingBlanks(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }
}
