package dev.migrate.source.name;

import dev.migrate.model.Direction;
import dev.migrate.model.MigrationKind;
import dev.migrate.model.Version;
import java.util.Optional;

/**
 * What the name of a file says.
 *
 * @param layout that the name is of
 * @param number the version as the name has it, which may hold dashes; empty for a repeatable
 * @param version empty for a repeatable
 * @param name what the file name says besides; may be empty
 */
public record ScriptName(
        Layout layout, MigrationKind kind, Direction direction, String number, Optional<Version> version, String name) {

    static ScriptName versioned(Layout layout, Direction direction, Numbered numbered) {
        return new ScriptName(
                layout,
                MigrationKind.VERSIONED,
                direction,
                numbered.number(),
                Optional.of(numbered.version()),
                numbered.rest());
    }

    /** The same, of a layout that only the text tells. */
    public ScriptName in(Layout other) {
        return new ScriptName(other, kind, direction, number, version, name);
    }

    /** The same as another version. */
    public ScriptName at(Version other) {
        return new ScriptName(layout, kind, direction, number, Optional.of(other), name);
    }

    /** What the scripts of one migration have in common. */
    public MigrationKey key() {
        return new MigrationKey(kind, version, kind == MigrationKind.REPEATABLE ? name : "");
    }
}
