package dev.migrate.source.name;

import dev.migrate.model.Direction;
import java.util.Optional;

/**
 * {@code 000001_create_users.up.sql} and {@code 000001_create_users.down.sql}, as golang-migrate and sqlx have it; also with a
 * dash or a dot before the name, and a V before the version: {@code V0001.Create_users.up.sql}.
 */
final class PairedLayout implements NamingLayout {
    @Override
    public Optional<ScriptName> read(String folder, String stem) {
        if (!folder.isEmpty()) {
            return Optional.empty();
        }
        for (Direction direction : Direction.values()) {
            String suffix = "." + direction.word();
            if (stem.endsWith(suffix)) {
                String name = stem.substring(0, stem.length() - suffix.length());
                return Numbered.of(name, "-.")
                        .or(() -> Numbered.of(withoutPrefix(name), "."))
                        .map(numbered -> ScriptName.versioned(Layout.PAIRED, direction, numbered));
            }
        }
        return Optional.empty();
    }

    /** Only where no underscore follows the version: that is Flyway's, who needs two. */
    private static String withoutPrefix(String name) {
        boolean prefixed = name.startsWith("V") && name.indexOf('.') > 0 && name.indexOf('_') != versionEnd(name);
        return prefixed ? name.substring(1) : name;
    }

    private static int versionEnd(String name) {
        int end = 1;
        while (isDigit(name, end) || (isDigit(name, end + 1) && name.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String name, int at) {
        return at < name.length() && Character.digit(name.charAt(at), 10) >= 0;
    }

    @Override
    public String path(Direction direction, String number, String name) {
        return number + "_" + name + "." + direction.word() + ".sql";
    }
}
