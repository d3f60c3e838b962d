package dev.migrate.source.name;

import dev.migrate.model.Direction;
import java.util.Optional;

/** One way of saying version, name and direction in the names of files. */
interface NamingLayout {

    static NamingLayout of(Layout layout) {
        return switch (layout) {
            // Tools that divide a file by markers name it as the plain layout does.
            case PLAIN, DBMATE, GOOSE, SQL_MIGRATE -> new PlainLayout();
            case PAIRED -> new PairedLayout();
            case FLYWAY -> new FlywayLayout();
            case FOLDER -> new FolderLayout("up");
            case PRISMA -> new FolderLayout("migration");
        };
    }

    /**
     * What the name says; empty if it is not of this layout.
     *
     * @param folder name of the folder that the file lies in, if that folder holds one migration; else empty
     * @param stem name of the file without {@code .sql}
     */
    Optional<ScriptName> read(String folder, String stem);

    /** The path of a new file inside the folder, with {@code /}. */
    String path(Direction direction, String number, String name);
}
