package dev.migrate.sql;

import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that the scanner finds in a script, as text for golden files. */
final class ScriptListing {
    /** What a piece of a script is. */
    enum Kind {
        STATEMENT,
        COMMAND,
        DATA
    }

    /**
     * Something found in a script.
     *
     * @param offset where it begins; -1 for data
     */
    record Piece(Kind kind, long offset, String text) {}

    /** How each statement was read. */
    private final List<SqlSyntax> syntaxes = new ArrayList<>();

    private final List<Piece> pieces = new ArrayList<>();
    private final List<SqlStatement> statements = new ArrayList<>();
    private final List<ClientCommand> commands = new ArrayList<>();
    private final List<String> data = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Optional<Location> error = Optional.empty();

    private ScriptListing() {}

    static ScriptListing of(Reader script, SqlSyntax syntax) {
        return of(new ScriptBuffer(script, "script.sql", 1), syntax);
    }

    static ScriptListing of(ScriptBuffer script, SqlSyntax syntax) {
        ScriptListing listing = new ScriptListing();
        SqlScanner scanner = new SqlScanner(script, syntax, listing::add);
        try {
            SqlSyntax current = scanner.syntax();
            Optional<SqlStatement> next = scanner.next();
            while (next.isPresent()) {
                listing.syntaxes.add(current);
                listing.add(next.get());
                current = scanner.syntax();
                next = scanner.next();
            }
        } catch (MigrateException e) {
            listing.add(e);
        }
        return listing;
    }

    /** Everything in the script's order. */
    List<Piece> pieces() {
        return pieces;
    }

    List<SqlStatement> statements() {
        return statements;
    }

    List<SqlSyntax> syntaxes() {
        return syntaxes;
    }

    List<ClientCommand> commands() {
        return commands;
    }

    List<String> data() {
        return data;
    }

    Optional<Location> error() {
        return error;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Characters that an editor hides or changes, as escapes. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hidden = (c < ' ' && c != '\n' && c != '\t') || c == '\u00A0' || c == '\uFEFF';
            visible.append(hidden ? "\\u" + Integer.toHexString(0x10000 + c).substring(1) : String.valueOf(c));
        }
        return visible.toString();
    }

    private void add(SqlStatement statement) {
        statements.add(statement);
        pieces.add(new Piece(Kind.STATEMENT, statement.offset(), statement.text()));
        line("-- statement " + statement.number() + " at " + place(statement.location()) + ", offset "
                + statement.offset() + ": " + statement.head().keywords());
        line(statement.text());
        statement.data().ifPresent(this::addData);
    }

    private void add(ClientCommand command) {
        commands.add(command);
        pieces.add(new Piece(Kind.COMMAND, command.offset(), command.text()));
        line("-- client command at " + place(command.location()) + (command.understood() ? "" : ", refused"));
        line(command.text());
    }

    private void addData(Reader reader) {
        StringBuilder lines = new StringBuilder();
        try {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                lines.append((char) c);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        data.add(lines.toString());
        pieces.add(new Piece(Kind.DATA, -1, lines.toString()));
        line("-- data");
        text.append(visible(lines.toString()));
    }

    private void add(MigrateException failure) {
        error = failure.location();
        line("-- error at " + failure.location().map(ScriptListing::place).orElse("?"));
        line(failure.message());
        line(failure.hint().orElse("no hint"));
    }

    private void line(String line) {
        text.append(visible(line)).append('\n');
    }

    private static String place(Location location) {
        return location.line() + ":" + location.column();
    }
}
