package dev.migrate.source;

import dev.migrate.model.Direction;
import dev.migrate.model.MigrationKind;
import dev.migrate.model.Version;
import dev.migrate.source.name.Layout;
import dev.migrate.source.name.ScriptName;
import dev.migrate.source.text.Annotation;
import dev.migrate.source.text.AnnotationStyle;
import dev.migrate.source.text.ScriptReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the files of a folder have in common, for a new one that shall be like them.
 *
 * @param newest what the name of the newest migration says; empty in an empty folder
 * @param layout of the newest
 * @param hasDowns whether any has a down script of its own
 * @param files by version
 */
record FolderStyle(Optional<ScriptName> newest, Optional<Layout> layout, boolean hasDowns, Map<Version, String> files) {

    /** Looks at the names in the folder, which need not exist. */
    static FolderStyle of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new FolderStyle(Optional.empty(), Optional.empty(), false, Map.of());
        }
        ProblemList unimportant = new ProblemList();
        List<FileNames.Named> files = new FileNames(unimportant)
                .read(new FolderTree(folder, unimportant).list().files())
                .migrations();
        Map<Version, String> byVersion = new HashMap<>();
        Optional<FileNames.Named> newest = Optional.empty();
        boolean hasDowns = false;
        for (FileNames.Named named : files) {
            hasDowns |= named.name().direction() == Direction.DOWN;
            if (named.name().kind() == MigrationKind.REPEATABLE || named.name().direction() == Direction.DOWN) {
                continue;
            }
            Version version = named.name().version().orElseThrow();
            byVersion.put(version, named.file().shown());
            if (newest.isEmpty()
                    || version.compareTo(newest.get().name().version().orElseThrow()) > 0) {
                newest = Optional.of(named);
            }
        }
        return new FolderStyle(
                newest.map(FileNames.Named::name), newest.map(FolderStyle::layoutOf), hasDowns, byVersion);
    }

    private static Layout layoutOf(FileNames.Named newest) {
        if (newest.name().layout() != Layout.PLAIN) {
            return newest.name().layout();
        }
        try {
            for (Annotation annotation : new ScriptReader(StandardCharsets.ISO_8859_1)
                    .read(newest.file())
                    .annotations()) {
                if (Marker.of(annotation).isPresent()) {
                    return markedLayout(annotation.style());
                }
            }
        } catch (IOException e) {
            // The name alone says enough to make a new file; whatever reads the script will report it.
            return Layout.PLAIN;
        }
        return Layout.PLAIN;
    }

    private static Layout markedLayout(AnnotationStyle style) {
        return switch (style) {
            case MIGRATE -> Layout.DBMATE;
            case GOOSE -> Layout.GOOSE;
            case SQL_MIGRATE -> Layout.SQL_MIGRATE;
            case ATLAS, SQLX, TERN, TERN_SEPARATOR, MYBATIS_SEPARATOR -> Layout.PLAIN;
        };
    }
}
