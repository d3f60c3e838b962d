package dev.migrate.source;

import dev.migrate.model.Direction;
import dev.migrate.model.Directives;
import dev.migrate.model.Script;
import dev.migrate.source.NamedFile.Section;
import dev.migrate.source.name.Layout;
import dev.migrate.source.name.Layouts;
import dev.migrate.source.name.ScriptName;
import dev.migrate.source.text.ScriptContents;
import dev.migrate.source.text.ScriptReader;
import dev.migrate.source.text.SpooledText;
import dev.migrate.source.text.SqlFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads single files as migrations of their names would be read; also what is no file, and comes only once. */
public final class NamedFiles implements AutoCloseable {
    private static final String STREAM = "<stdin>";

    private final Layouts layouts = new Layouts();
    private final ScriptReader reader;
    private final List<SpooledText> spooled = new ArrayList<>();

    /** {@code encoding} is that of files without a byte-order mark. */
    public NamedFiles(Charset encoding) {
        reader = new ScriptReader(encoding);
    }

    /** The file at a path. */
    public NamedFile read(Path path) {
        String shown = SqlFile.shown(path);
        ProblemList problems = new ProblemList();
        if (!Files.exists(path)) {
            problems.unreadable(shown, "there is no file '" + shown + "'", "Check its path.");
            return new NamedFile(shown, List.of(), problems.inOrder());
        }
        if (Files.isDirectory(path)) {
            problems.unreadable(shown, "'" + shown + "' is a folder", "Name the files in it.");
            return new NamedFile(shown, List.of(), problems.inOrder());
        }
        try {
            // a pipe, such as <(pg_dump …) in bash, can be read only once
            List<Section> sections = Files.isRegularFile(path)
                    ? sections(path, problems)
                    : sections(reader.read(shown, spool(Files.newInputStream(path))), problems);
            return new NamedFile(shown, sections, problems.inOrder());
        } catch (IOException e) {
            return unreadable(shown, e, problems);
        }
    }

    /** What a stream holds. */
    public NamedFile read(InputStream stream) {
        ProblemList problems = new ProblemList();
        try {
            List<Section> sections = sections(reader.read(STREAM, spool(stream)), problems);
            return new NamedFile(STREAM, sections, problems.inOrder());
        } catch (IOException e) {
            return unreadable(STREAM, e, problems);
        }
    }

    private SqlFile spool(InputStream stream) throws IOException {
        try (stream) {
            SpooledText text = SpooledText.of(stream);
            spooled.add(text);
            return text.file();
        }
    }

    private static NamedFile unreadable(String name, IOException failure, ProblemList problems) {
        Failures.addUnreadable(problems, name, failure);
        return new NamedFile(name, List.of(), problems.inOrder());
    }

    private List<Section> sections(Path path, ProblemList problems) throws IOException {
        SqlFile file = file(path);
        Path settings = file.folder().isEmpty()
                ? path.resolveSibling(file.name() + ".conf")
                : path.resolveSibling("metadata.toml");
        Directives known = Files.isRegularFile(settings) ? ScriptSettings.read(settings, problems) : Directives.NONE;
        ScriptSections sections = new ScriptSections(reader.read(file), known, problems);
        return saysDirection(file) ? List.of(whole(sections)) : sections(sections);
    }

    private static List<Section> sections(ScriptContents contents, ProblemList problems) throws IOException {
        return sections(new ScriptSections(contents, Directives.NONE, problems));
    }

    private static List<Section> sections(ScriptSections sections) throws IOException {
        if (!sections.isMarked()) {
            return List.of(whole(sections));
        }
        List<Section> marked = new ArrayList<>();
        for (Map.Entry<Direction, Script> script : sections.sections().entrySet()) {
            marked.add(new Section(Optional.of(script.getKey()), script.getValue()));
        }
        marked.sort(Comparator.comparing(section -> section.script().firstLine()));
        return marked;
    }

    private static Section whole(ScriptSections sections) {
        return new Section(Optional.empty(), sections.whole());
    }

    private SqlFile file(Path path) throws IOException {
        String name = nameOf(path);
        Path folder = path.toAbsolutePath().getParent();
        String migration = folder == null ? "" : nameOf(folder);
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new SqlFile(
                path,
                layouts.isMigrationFolder(migration, name) ? migration : "",
                name,
                attributes.size(),
                attributes.lastModifiedTime());
    }

    /** Whether the name says which way the script goes, so that no markers can say it. */
    private boolean saysDirection(SqlFile file) {
        if (!SqlFile.isNamedSql(file.name())) {
            return false;
        }
        Optional<ScriptName> name = layouts.read(file.folder(), file.stem());
        return name.isPresent()
                ? name.get().direction() == Direction.DOWN || name.get().layout() != Layout.PLAIN
                : layouts.callback(file.stem()).isPresent();
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    @Override
    public void close() throws IOException {
        for (SpooledText text : spooled) {
            text.close();
        }
    }
}
