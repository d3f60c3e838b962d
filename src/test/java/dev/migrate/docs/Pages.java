package dev.migrate.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pages that users read: the README and everything in {@code docs/}. */
final class Pages {
    static final Path README = Path.of("README.md");
    static final Path DOCS = Path.of("docs");

    private Pages() {}

    static List<Path> all() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(README));
        try (Stream<Path> files = Files.walk(DOCS)) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    static String text(Path page) throws IOException {
        return Files.readString(page).replace("\r\n", "\n");
    }

    /** The texts of the fenced blocks in one language. */
    static List<String> blocks(String text, String language) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        String fence = "";
        for (String line : text.split("\n", -1)) {
            if (fence.isEmpty() && line.startsWith("```")) {
                fence = line;
                block.setLength(0);
            } else if (!fence.isEmpty() && line.equals("```")) {
                if (fence.equals("```" + language)) {
                    blocks.add(block.toString());
                }
                fence = "";
            } else {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }
}
