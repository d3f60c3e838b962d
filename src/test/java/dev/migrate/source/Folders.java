package dev.migrate.source;

import dev.migrate.model.Migration;
import dev.migrate.model.Problem;
import dev.migrate.model.Script;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes files for tests, and shows in one line each what was read from them. */
record Folders(Path root) {

    /** Writes a file of the given lines. */
    Folders file(String path, String... lines) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines.length == 0 ? "" : String.join("\n", lines) + "\n");
        return this;
    }

    LoadedMigrations load() {
        return new DirectorySource(List.of(root), StandardCharsets.UTF_8).load();
    }

    /** Kind, key, name, and the files of a migration. */
    List<String> migrations() {
        return load().migrations().stream().map(this::shown).toList();
    }

    /** Event, description and file of a callback. */
    List<String> callbacks() {
        return load().callbacks().stream()
                .map(callback -> callback.event().word() + " '" + callback.description() + "' "
                        + inside(callback.script().file()))
                .toList();
    }

    /** Severity, message and hint of all problems, with paths inside the folder. */
    List<String> problems() {
        return load().problems().stream().map(this::shown).toList();
    }

    private String shown(Migration migration) {
        return migration.kind().word() + " " + migration.key() + " '" + migration.name() + "' "
                + inside(migration.up().file())
                + migration.down().map(down -> " " + inside(down.file())).orElse("");
    }

    private String shown(Problem problem) {
        return problem.severity().word() + ": " + inside(problem.placedMessage())
                + problem.hint().map(hint -> " | " + inside(hint)).orElse("");
    }

    private String inside(String text) {
        return text.replace(root.toString().replace('\\', '/') + "/", "");
    }

    static String text(Script script) throws IOException {
        StringWriter writer = new StringWriter();
        try (Reader reader = script.text().open()) {
            reader.transferTo(writer);
        }
        return writer.toString();
    }
}
