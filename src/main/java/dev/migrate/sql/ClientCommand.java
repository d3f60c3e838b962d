package dev.migrate.sql;

import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.sql.SqlSyntax.Client;
import dev.migrate.sql.client.ClientAdvice;

/**
 * A command in a script that is meant for the database's own command-line client.
 *
 * @param text as written
 * @param offset of its first character in the script
 * @param understood whether it is done here, or means nothing here
 */
public record ClientCommand(Client client, String text, long offset, Location location, boolean understood) {

    /** Fails unless it is understood. */
    static void refuseUnknown(ClientCommand command) {
        if (!command.understood()) {
            throw command.refusal();
        }
    }

    private MigrateException refusal() {
        return switch (client) {
            case PSQL -> refusal("psql", ClientAdvice.onPsql(text));
            case MYSQL -> refusal("mysql", ClientAdvice.onMysql(text));
            case SQLITE -> refusal("sqlite3", ClientAdvice.onSqlite(text));
        };
    }

    private MigrateException refusal(String program, String hint) {
        return Unreadable.script(
                location, "\"" + text + "\" is a command of the " + program + " client, not SQL", hint);
    }
}
