package dev.migrate.source;

import dev.migrate.model.Direction;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.source.name.Layout;
import dev.migrate.source.name.Layouts;
import dev.migrate.source.text.SqlFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Writes the files of a new migration, named like those beside them; it never writes over a file. */
public final class Creator {
    private final Path folder;
    private final Clock clock;

    public Creator(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Writes the files and returns their paths, the up script first. */
    public List<Path> create(NewMigration wanted) {
        String name = safe(wanted.name());
        FolderStyle style = FolderStyle.of(folder);
        Layout layout = wanted.layout().or(style::layout).orElse(Layout.PLAIN);
        String number = new NextNumber(wanted, style, clock.instant()).find();
        Layouts layouts = new Layouts();
        List<Path> paths = new ArrayList<>();
        paths.add(folder.resolve(layouts.path(layout, Direction.UP, number, name)));
        if (hasDown(layout, wanted, style)) {
            paths.add(folder.resolve(layouts.path(layout, Direction.DOWN, number, name)));
        }
        write(paths, template(layout));
        return paths;
    }

    /** The name with everything that is awkward in file names replaced. */
    private static String safe(String name) {
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
            throw unusable("the name '" + name + "' has a path separator in it");
        }
        StringBuilder result = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_') {
                result.append(c);
            } else if (!result.isEmpty() && result.charAt(result.length() - 1) != '_') {
                result.append('_');
            }
        }
        while (!result.isEmpty() && result.charAt(result.length() - 1) == '_') {
            result.setLength(result.length() - 1);
        }
        if (result.isEmpty()) {
            throw unusable(name.isBlank() ? "the name is empty" : "the name '" + name + "' has no letters");
        }
        return result.toString();
    }

    private static MigrateException unusable(String message) {
        return MigrateException.because(ErrorCode.USAGE, message)
                .hint("Give the migration a name of letters, digits and underscores, such as create_users.")
                .build();
    }

    /** Flyway and Prisma users often keep no down scripts, and get none that they don't expect. */
    private static boolean hasDown(Layout layout, NewMigration wanted, FolderStyle style) {
        return switch (layout) {
            case PLAIN, PAIRED, FOLDER -> true;
            case FLYWAY ->
                style.hasDowns() || style.newest().isEmpty() || wanted.layout().isPresent();
            case PRISMA -> style.hasDowns();
            case DBMATE, GOOSE, SQL_MIGRATE -> false;
        };
    }

    private static String template(Layout layout) {
        return switch (layout) {
            case PLAIN, PAIRED, FLYWAY, FOLDER, PRISMA -> "";
            case DBMATE -> "-- migrate:up\n\n\n-- migrate:down\n\n";
            case GOOSE -> "-- +goose Up\n\n\n-- +goose Down\n\n";
            case SQL_MIGRATE -> "-- +migrate Up\n\n\n-- +migrate Down\n\n";
        };
    }

    private static void write(List<Path> paths, String content) {
        List<Path> written = new ArrayList<>();
        for (Path path : paths) {
            try {
                Path parent = path.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.writeString(path, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                written.add(path);
            } catch (IOException e) {
                MigrateException failure = unwritable(path, e);
                remove(written, failure);
                throw failure;
            }
        }
    }

    private static MigrateException unwritable(Path path, IOException cause) {
        String shown = SqlFile.shown(path);
        if (cause instanceof FileAlreadyExistsException) {
            return MigrateException.because(ErrorCode.USAGE, "'" + shown + "' exists already, and is left as it is")
                    .hint("Choose another name.")
                    .build();
        }
        return MigrateException.because(ErrorCode.FILES_UNREADABLE, "'" + shown + "' can't be written")
                .details(List.of(cause.toString()))
                .hint("Check that the folder may be written to.")
                .cause(cause)
                .build();
    }

    private static void remove(List<Path> written, MigrateException failure) {
        for (Path path : written) {
            try {
                Files.delete(path);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
