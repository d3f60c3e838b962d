package dev.migrate.source.name;

import dev.migrate.model.Direction;
import dev.migrate.model.MigrationKind;
import dev.migrate.model.Version;
import java.util.Optional;

/** {@code V1_2__Create_users.sql}, {@code U1_2__Create_users.sql}, {@code R__views.sql}, {@code B5__all.sql}. */
final class FlywayLayout implements NamingLayout {
    private static final String SEPARATOR = "__";

    @Override
    public Optional<ScriptName> read(String folder, String stem) {
        if (!folder.isEmpty() || stem.isEmpty()) {
            return Optional.empty();
        }
        int separator = stem.indexOf(SEPARATOR);
        String number = separator < 0 ? stem.substring(1) : stem.substring(1, Math.max(1, separator));
        String name = separator < 0 ? "" : stem.substring(separator + SEPARATOR.length());
        return switch (stem.charAt(0)) {
            case 'V' -> versioned(MigrationKind.VERSIONED, Direction.UP, number, name);
            case 'U' -> versioned(MigrationKind.VERSIONED, Direction.DOWN, number, name);
            case 'B' -> versioned(MigrationKind.BASELINE, Direction.UP, number, name);
            case 'R' -> separator == 1 && !name.isEmpty() ? repeatable(name) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<ScriptName> versioned(MigrationKind kind, Direction direction, String number, String name) {
        // Flyway records 1_2 as 1.2; the same word for it keeps the two histories alike.
        return Version.tryParse(number.replace('_', '.'))
                .map(version -> new ScriptName(
                        Layout.FLYWAY, kind, direction, number, Optional.of(version), name.replace('_', ' ')));
    }

    private static Optional<ScriptName> repeatable(String name) {
        return Optional.of(new ScriptName(
                Layout.FLYWAY, MigrationKind.REPEATABLE, Direction.UP, "", Optional.empty(), name.replace('_', ' ')));
    }

    @Override
    public String path(Direction direction, String number, String name) {
        return (direction == Direction.UP ? "V" : "U") + number + SEPARATOR + name + ".sql";
    }
}
