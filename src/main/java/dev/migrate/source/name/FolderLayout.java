package dev.migrate.source.name;

import dev.migrate.model.Direction;
import java.util.List;
import java.util.Optional;

/** A folder for each migration: {@code 20240115_add_email/up.sql} and {@code down.sql}, or {@code migration.sql}. */
final class FolderLayout implements NamingLayout {
    private static final List<String> UP_STEMS = List.of("up", "migration");

    private final String upStem;

    /** {@code upStem} is what new files are called: {@code up} as Diesel has it, {@code migration} as Prisma has. */
    FolderLayout(String upStem) {
        this.upStem = upStem;
    }

    /** Whether a folder of this name that holds such a file is one migration. */
    static boolean claims(String folder, String fileName) {
        return (fileName.equals("up.sql") || fileName.equals("down.sql") || fileName.equals("migration.sql"))
                && Numbered.ofDashed(folder).isPresent();
    }

    @Override
    public Optional<ScriptName> read(String folder, String stem) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Optional<Numbered> numbered = Numbered.ofDashed(folder);
        if (stem.equals("down")) {
            return numbered.map(found -> ScriptName.versioned(Layout.FOLDER, Direction.DOWN, found));
        }
        if (!UP_STEMS.contains(stem)) {
            return Optional.empty();
        }
        Layout layout = stem.equals("up") ? Layout.FOLDER : Layout.PRISMA;
        return numbered.map(found -> ScriptName.versioned(layout, Direction.UP, found));
    }

    @Override
    public String path(Direction direction, String number, String name) {
        return number + "_" + name + "/" + (direction == Direction.UP ? upStem : "down") + ".sql";
    }
}
