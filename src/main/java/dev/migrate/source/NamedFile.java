package dev.migrate.source;

import dev.migrate.model.Direction;
import dev.migrate.model.Problem;
import dev.migrate.model.Script;
import java.util.List;
import java.util.Optional;

/**
 * A file that a command was told to look at, whatever it is called.
 *
 * @param name as the user gave it
 * @param sections in the file's order; none where it can't be read
 * @param problems that were found while it was read
 */
public record NamedFile(String name, List<Section> sections, List<Problem> problems) {
    public NamedFile {
        sections = List.copyOf(sections);
        problems = List.copyOf(problems);
    }

    /**
     * One script of the file.
     *
     * @param direction that its marker says; empty for a file without markers
     */
    public record Section(Optional<Direction> direction, Script script) {}
}
