package dev.migrate.source;

import dev.migrate.model.Directives;
import dev.migrate.model.Script;
import dev.migrate.source.text.ScriptContents;
import dev.migrate.source.text.ScriptReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Makes a script of text that is no longer in a file, such as a down script kept in the history. */
public final class TextScript {
    private TextScript() {}

    /** The script, with the directives at its head; {@code name} stands where other scripts have a path. */
    public static Script of(String name, String text) {
        try {
            ScriptContents contents = new ScriptReader(StandardCharsets.UTF_8).scan(name, text);
            return new ScriptSections(contents, Directives.NONE, new ProblemList()).whole();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory can be read", e);
        }
    }
}
