package dev.migrate.sql;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import java.io.IOException;
import java.util.List;

/** Failures to read a script, and to make out its statements. */
final class Unreadable {
    private Unreadable() {}

    static MigrateException script(Location location, String message, String hint) {
        return MigrateException.because(ErrorCode.SCRIPT_UNREADABLE, message)
                .at(location)
                .hint(hint)
                .build();
    }

    static MigrateException nul(Location location) {
        return script(
                location,
                "the script contains a NUL character",
                "Remove it; if the file is UTF-16, say so with the setting \"encoding\".");
    }

    static MigrateException statement(Location location, int limit) {
        return script(location, "a statement is longer than " + limit + " characters", "Split it into several.");
    }

    static MigrateException file(String file, IOException failure) {
        return MigrateException.because(ErrorCode.FILES_UNREADABLE, "can't read " + file)
                .details(List.of(String.valueOf(failure.getMessage())))
                .hint("Check that the file is there, may be read, and is in the configured encoding.")
                .cause(failure)
                .build();
    }
}
