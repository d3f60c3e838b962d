package dev.migrate.sql;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;

/** Failures to make out the statements of a script. */
final class Unreadable {
    private Unreadable() {}

    static MigrateException script(Location location, String message, String hint) {
        return MigrateException.because(ErrorCode.SCRIPT_UNREADABLE, message)
                .at(location)
                .hint(hint)
                .build();
    }
}
