package dev.migrate.engine.parse;

import dev.migrate.model.Location;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.UnitKind;
import java.util.Optional;

/**
 * A statement as it is understood.
 *
 * @param transaction statements of one script with the same number share a transaction; 0 for one that runs in none
 * @param reason why it is not in a transaction with its neighbours; empty where it is, or where the script asks for that
 * @param data what follows a {@code COPY … FROM stdin}
 * @param text to be shown
 */
public record ParsedStatement(
        SqlStatement statement, UnitKind unit, int transaction, String reason, Optional<Data> data, String text) {
    /** The lines behind a {@code COPY … FROM stdin}, without the end mark. */
    public record Data(Location location, long lines) {}

    public int number() {
        return statement.number();
    }

    public Location location() {
        return statement.location();
    }

    /** The place behind its last character. */
    public Location end() {
        return statement.locationOf(statement.text().length());
    }

    /** What kind of statement it is, in a few keywords. */
    public String kind() {
        return statement.head().keywords();
    }
}
