package dev.migrate.source.name;

import dev.migrate.model.Direction;
import java.util.Optional;

/** {@code 001_create_users.sql}, and {@code 001_create_users.down.sql} to revert it. */
final class PlainLayout implements NamingLayout {
    @Override
    public Optional<ScriptName> read(String folder, String stem) {
        if (!folder.isEmpty()) {
            return Optional.empty();
        }
        return Numbered.of(stem)
                .filter(numbered -> !endsLikeDirection(numbered.rest()))
                .map(numbered -> ScriptName.versioned(Layout.PLAIN, Direction.UP, numbered));
    }

    /** Whether the name ends in a dot and letters: {@code .dwon} or {@code .undo} must not be run as an up script. */
    private static boolean endsLikeDirection(String name) {
        int dot = name.lastIndexOf('.');
        for (int i = dot + 1; i < name.length(); i++) {
            if (!Character.isLetter(name.charAt(i))) {
                return false;
            }
        }
        return dot >= 0;
    }

    @Override
    public String path(Direction direction, String number, String name) {
        return number + "_" + name + (direction == Direction.UP ? ".sql" : ".down.sql");
    }
}
