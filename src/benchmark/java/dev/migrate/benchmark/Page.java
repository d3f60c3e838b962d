package dev.migrate.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation, of which a part between two markers is written by a program. */
record Page(Path file) {
    private static final String BEGIN = "<!-- begin of what the benchmark writes -->\n";
    private static final String END = "<!-- end of what the benchmark writes -->\n";

    void replace(String part) throws IOException {
        String text = Files.readString(file, UTF_8);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException("No markers in " + file);
        }
        Files.writeString(file, text.substring(0, begin) + BEGIN + "\n" + part + "\n" + text.substring(end), UTF_8);
    }
}
