package dev.migrate.source;

import dev.migrate.model.Direction;
import dev.migrate.model.Directives;
import dev.migrate.model.Script;
import dev.migrate.source.name.Layout;
import dev.migrate.source.name.ScriptName;
import dev.migrate.source.text.ScriptReader;
import dev.migrate.source.text.SqlFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Migrations in folders of files.
 *
 * <p>Folders are searched with all that is in them, except what is hidden; nothing named {@code .sql} is passed over
 * silently. A folder whose name begins with a version and which holds {@code up.sql}, {@code down.sql} or
 * {@code migration.sql} is one migration, and holds no others.
 */
public final class DirectorySource {
    private final List<Path> folders;
    private final Charset encoding;

    /** {@code encoding} is that of files without a byte-order mark. */
    public DirectorySource(List<Path> folders, Charset encoding) {
        this.folders = List.copyOf(folders);
        this.encoding = encoding;
    }

    /** Reads all files, and reports everything that is wrong with any of them. */
    public LoadedMigrations load() {
        ProblemList problems = new ProblemList();
        ScriptReader reader = new ScriptReader(encoding);
        MigrationAssembly assembly = new MigrationAssembly();
        CallbackAssembly callbacks = new CallbackAssembly();
        FoundFiles found = find(problems);
        FileNames.Understood names = new FileNames(problems).read(found.files());
        for (FileNames.Named named : names.migrations()) {
            try {
                add(named, sections(named.file(), found, reader, problems), assembly);
            } catch (IOException e) {
                Failures.addUnreadable(problems, named.file().shown(), e);
                addBroken(named, assembly);
            }
        }
        for (FileNames.Called called : names.callbacks()) {
            try {
                callbacks.add(
                        called, sections(called.file(), found, reader, problems).whole());
            } catch (IOException e) {
                Failures.addUnreadable(problems, called.file().shown(), e);
            }
        }
        return new LoadedMigrations(assembly.finish(problems), callbacks.finish(problems), problems.inOrder());
    }

    private static ScriptSections sections(SqlFile file, FoundFiles found, ScriptReader reader, ProblemList problems)
            throws IOException {
        Optional<Path> settings = found.settingsOf(file);
        Directives known = settings.isPresent() ? ScriptSettings.read(settings.get(), problems) : Directives.NONE;
        return new ScriptSections(reader.read(file), known, problems);
    }

    private FoundFiles find(ProblemList problems) {
        Set<Path> seen = new HashSet<>();
        List<SqlFile> files = new ArrayList<>();
        Set<Path> settings = new HashSet<>();
        for (Path folder : folders) {
            if (!FolderCheck.isFolder(folder, problems)) {
                continue;
            }
            FoundFiles found = new FolderTree(folder, problems).list();
            settings.addAll(found.settings());
            for (SqlFile file : found.files()) {
                // One of the folders may lie in another, or be named twice.
                if (folders.size() == 1 || seen.add(file.path().toAbsolutePath().normalize())) {
                    files.add(file);
                }
            }
        }
        return new FoundFiles(files, settings);
    }

    private static void add(FileNames.Named named, ScriptSections sections, MigrationAssembly assembly)
            throws IOException {
        String file = named.file().shown();
        ScriptName name = named.name();
        if (name.direction() == Direction.DOWN) {
            assembly.addDown(file, name, Optional.of(sections.whole()));
            return;
        }
        if (name.layout() != Layout.PLAIN || !sections.isMarked()) {
            assembly.addUp(file, name, Optional.of(sections.whole()));
            return;
        }
        Map<Direction, Script> scripts = sections.sections();
        ScriptName own = sections.isOfSqlMigrate() ? name.in(Layout.SQL_MIGRATE) : name;
        assembly.addUp(file, own, Optional.ofNullable(scripts.get(Direction.UP)));
        Script down = scripts.get(Direction.DOWN);
        if (down != null) {
            assembly.addDown(file, name, Optional.of(down));
        }
    }

    private static void addBroken(FileNames.Named named, MigrationAssembly assembly) {
        String file = named.file().shown();
        if (named.name().direction() == Direction.DOWN) {
            assembly.addDown(file, named.name(), Optional.empty());
        } else {
            assembly.addUp(file, named.name(), Optional.empty());
        }
    }
}
