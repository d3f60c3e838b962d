package dev.migrate.source;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.source.name.Layout;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the files of a new migration shall be like; what is left open is taken from the files that are there.
 *
 * @param digits of a sequential number, filled up with zeros
 * @param format of a timestamp: a layout of Go's {@code time} package, {@code unix} or {@code unixNano}
 * @param zone of a timestamp
 */
public record NewMigration(
        String name,
        Optional<Layout> layout,
        Optional<Numbering> numbering,
        OptionalInt digits,
        Optional<String> format,
        ZoneId zone) {
    private static final int GOLANG_MIGRATE_DIGITS = 6;

    /** Like its neighbours. */
    public static NewMigration named(String name) {
        return new NewMigration(
                name, Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(), ZoneOffset.UTC);
    }

    /** As golang-migrate names it, whatever its neighbours are like; {@code extension} is that of its option. */
    public static NewMigration asGolangMigrate(String name, String extension, Numbering numbering) {
        if (!extension.equals("sql") && !extension.equals(".sql")) {
            throw MigrateException.because(
                            ErrorCode.USAGE, "migrations have the extension sql, not '" + extension + "'")
                    .hint("Use -ext sql.")
                    .build();
        }
        return named(name).withLayout(Layout.PAIRED).withNumbering(numbering).withDigits(GOLANG_MIGRATE_DIGITS);
    }

    public NewMigration withLayout(Layout chosen) {
        return new NewMigration(name, Optional.of(chosen), numbering, digits, format, zone);
    }

    public NewMigration withNumbering(Numbering chosen) {
        return new NewMigration(name, layout, Optional.of(chosen), digits, format, zone);
    }

    public NewMigration withDigits(int chosen) {
        return new NewMigration(name, layout, numbering, OptionalInt.of(chosen), format, zone);
    }

    public NewMigration withFormat(String chosen) {
        return new NewMigration(name, layout, numbering, digits, Optional.of(chosen), zone);
    }

    public NewMigration withZone(ZoneId chosen) {
        return new NewMigration(name, layout, numbering, digits, format, chosen);
    }
}
