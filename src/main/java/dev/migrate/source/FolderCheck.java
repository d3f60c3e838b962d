package dev.migrate.source;

import dev.migrate.model.Nearest;
import dev.migrate.source.text.SqlFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what is wrong with the path of a folder of migrations. */
final class FolderCheck {
    /** Where frameworks keep migrations, seen from the project's root. */
    private static final List<String> USUAL =
            List.of("migrations", "db/migrations", "db/migrate", "sql", "src/main/resources/db/migration");

    private FolderCheck() {}

    /** Whether the path is a folder; if not, a problem says what it is. */
    static boolean isFolder(Path folder, ProblemList problems) {
        if (Files.isDirectory(folder)) {
            return true;
        }
        String shown = SqlFile.shown(folder);
        if (Files.exists(folder)) {
            problems.unreadable(
                    shown, "'" + shown + "' is a file, not a folder of migrations", "Name the folder that it lies in.");
            return false;
        }
        Path absolute = folder.toAbsolutePath().normalize();
        problems.unreadable(
                shown,
                "the folder '" + shown + "' does not exist (looked at " + SqlFile.shown(absolute) + ")",
                near(folder, absolute)
                        .map(name -> "Did you mean '" + name + "'?")
                        .orElse(
                                "Name the folder with --path, or make the first migration with 'migrate create NAME'."));
        return false;
    }

    private static Optional<String> near(Path folder, Path absolute) {
        Path parent = absolute.getParent();
        Path name = absolute.getFileName();
        if (parent == null || name == null) {
            return Optional.empty();
        }
        Optional<String> sibling = Nearest.to(name.toString(), foldersIn(parent));
        if (sibling.isPresent()) {
            return sibling.map(near -> SqlFile.shown(folder.resolveSibling(near)));
        }
        for (String usual : USUAL) {
            if (!folder.isAbsolute() && Files.isDirectory(Path.of(usual))) {
                return Optional.of(usual);
            }
        }
        return Optional.empty();
    }

    private static List<String> foldersIn(Path parent) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(parent, Files::isDirectory)) {
            for (Path child : children) {
                names.add(String.valueOf(child.getFileName()));
            }
        } catch (IOException e) {
            // Without a look at the neighbours there is no suggestion; the problem itself is reported all the same.
            return List.of();
        }
        return names;
    }
}
