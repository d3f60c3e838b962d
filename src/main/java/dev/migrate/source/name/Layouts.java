package dev.migrate.source.name;

import dev.migrate.model.Direction;
import java.util.List;
import java.util.Optional;

/** All layouts together: a name is of the first that understands it. */
public final class Layouts {
    private final List<NamingLayout> asked = List.of(
            NamingLayout.of(Layout.PAIRED),
            NamingLayout.of(Layout.PLAIN),
            NamingLayout.of(Layout.FLYWAY),
            NamingLayout.of(Layout.FOLDER));

    /**
     * What the name of a file says, if any layout understands it.
     *
     * @param folder name of the folder that the file lies in, if that folder holds one migration; else empty
     * @param stem name of the file without {@code .sql}
     */
    public Optional<ScriptName> read(String folder, String stem) {
        for (NamingLayout layout : asked) {
            Optional<ScriptName> name = layout.read(folder, stem);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** What was probably meant by a stem that no layout understands, and that is no callback's. */
    public Optional<String> meant(String folder, String stem) {
        return NearMiss.of(stem, candidate -> read(folder, candidate).isPresent())
                .or(() -> CallbackNames.meant(stem));
    }

    /** What the name of a file says that runs at an event such as {@code beforeMigrate}. */
    public Optional<CallbackName> callback(String stem) {
        return CallbackNames.read(stem);
    }

    /** What to do instead of a callback for an event that does not happen here. */
    public String instead(CallbackName callback) {
        return CallbackNames.instead(callback);
    }

    /** Whether a folder of this name that holds such a file is one migration. */
    public boolean isMigrationFolder(String folder, String fileName) {
        return FolderLayout.claims(folder, fileName);
    }

    /** The path of a new file inside the folder of migrations, with {@code /}. */
    public String path(Layout layout, Direction direction, String number, String name) {
        return NamingLayout.of(layout).path(direction, number, name);
    }
}
