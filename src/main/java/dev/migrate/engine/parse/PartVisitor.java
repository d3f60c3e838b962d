package dev.migrate.engine.parse;

import dev.migrate.model.Location;

/** Is shown the parts of a script one after the other. */
public interface PartVisitor {
    void statement(ParsedStatement statement);

    /** A command of the database's own client that is understood, or means nothing here. */
    void clientCommand(Location location, String text);
}
