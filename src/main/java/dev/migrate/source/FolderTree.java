package dev.migrate.source;

import dev.migrate.source.name.Layouts;
import dev.migrate.source.text.SqlFile;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lists a folder and all folders in it.
 *
 * <p>Names that begin with a dot are passed over. Links are followed, because Kubernetes mounts files as links into a
 * hidden folder.
 */
final class FolderTree extends SimpleFileVisitor<Path> {
    private final Layouts layouts = new Layouts();
    private final Path root;
    private final ProblemList problems;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Path> migrationFolders = new HashSet<>();
    private final Set<Path> settings = new HashSet<>();

    private record Entry(Path path, String name, BasicFileAttributes attributes) {}

    FolderTree(Path root, ProblemList problems) {
        this.root = root;
        this.problems = problems;
    }

    FoundFiles list() {
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
        } catch (IOException e) {
            refuse(root, e);
        }
        List<SqlFile> files = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Path folder = entry.path().getParent();
            String migration = folder != null && migrationFolders.contains(folder) ? nameOf(folder) : "";
            files.add(new SqlFile(
                    entry.path(),
                    migration,
                    entry.name(),
                    entry.attributes().size(),
                    entry.attributes().lastModifiedTime()));
        }
        files.sort((one, other) -> one.path().compareTo(other.path()));
        return new FoundFiles(files, settings);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean hidden = !folder.equals(root) && nameOf(folder).startsWith(".");
        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = nameOf(file);
        if (name.startsWith(".")) {
            return FileVisitResult.CONTINUE;
        }
        if (SqlFile.isNamedSql(name)) {
            visitSql(file, name, attributes);
        } else if (SqlFile.hasSuffix(name, ".sql.conf") || name.equals("metadata.toml")) {
            settings.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    private void visitSql(Path file, String name, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            problems.unreadable(
                    SqlFile.shown(file),
                    "'" + SqlFile.shown(file) + "' is no file that can be read, such as a link that leads nowhere",
                    "Mend or remove it.");
            return;
        }
        entries.add(new Entry(file, name, attributes));
        Path folder = file.getParent();
        if (folder != null && !folder.equals(root) && layouts.isMigrationFolder(nameOf(folder), name)) {
            migrationFolders.add(folder);
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        // A link back to a folder above shows nothing that is not listed already.
        if (!(failure instanceof FileSystemLoopException)) {
            refuse(file, failure);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
        if (failure != null) {
            refuse(folder, failure);
        }
        return FileVisitResult.CONTINUE;
    }

    private void refuse(Path path, IOException failure) {
        Failures.addUnreadable(problems, SqlFile.shown(path), failure);
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
