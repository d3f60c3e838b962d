package dev.migrate.source.name;

import dev.migrate.model.Direction;
import java.util.Optional;

/** {@code 000001_create_users.up.sql} and {@code 000001_create_users.down.sql}, as golang-migrate and sqlx have it. */
final class PairedLayout implements NamingLayout {
    @Override
    public Optional<ScriptName> read(String folder, String stem) {
        if (!folder.isEmpty()) {
            return Optional.empty();
        }
        for (Direction direction : Direction.values()) {
            String suffix = "." + direction.word();
            if (stem.endsWith(suffix)) {
                return Numbered.of(stem.substring(0, stem.length() - suffix.length()))
                        .map(numbered -> ScriptName.versioned(Layout.PAIRED, direction, numbered));
            }
        }
        return Optional.empty();
    }

    @Override
    public String path(Direction direction, String number, String name) {
        return number + "_" + name + "." + direction.word() + ".sql";
    }
}
