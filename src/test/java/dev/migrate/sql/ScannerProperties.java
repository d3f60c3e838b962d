package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.model.Location;
import dev.migrate.sql.ScriptListing.Kind;
import dev.migrate.sql.ScriptListing.Piece;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What holds for every script, whatever it consists of. */
final class ScannerProperties {
    /** So little that even a short script fills it. */
    private static final int LITTLE_ROOM = 16;

    private final String script;
    private final SqlSyntax syntax;
    private final ScriptListing listing;

    private ScannerProperties(String script, SqlSyntax syntax) {
        this.script = script;
        this.syntax = syntax;
        listing = ScriptListing.of(new StringReader(script), syntax);
    }

    /** Fails where one of them doesn't. */
    static void check(String script, SqlSyntax syntax) {
        ScannerProperties properties = new ScannerProperties(script, syntax);
        properties.errorIsWithinTheScript();
        new ScriptPieces(script, syntax, properties.listing).requireWhole();
        properties.sameInLittleRoom();
        properties.eachStatementIsFoundByItself();
    }

    private void errorIsWithinTheScript() {
        listing.error().ifPresent(this::requireWithin);
    }

    private void requireWithin(Location place) {
        String[] lines = script.split("\r\n|\r|\n", -1);
        assertThat(place.line()).isBetween(1, lines.length);
        String line = lines[place.line() - 1];
        assertThat(place.column()).isBetween(1, line.codePointCount(0, line.length()) + 1);
    }

    private void sameInLittleRoom() {
        ScriptBuffer buffer = new ScriptBuffer(new SlowReader(script), "script.sql", 1, LITTLE_ROOM);
        assertThat(ScriptListing.of(buffer, syntax).toString()).isEqualTo(listing.toString());
        assertThat(buffer.capacity()).isLessThanOrEqualTo(LITTLE_ROOM + 4 * script.length());
    }

    private void eachStatementIsFoundByItself() {
        List<Piece> pieces = listing.pieces();
        Iterator<SqlStatement> statements = listing.statements().iterator();
        Iterator<SqlSyntax> syntaxes = listing.syntaxes().iterator();
        String before = " ";
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.kind() == Kind.STATEMENT) {
                String alone = script.substring((int) piece.offset(), end(pieces.subList(i + 1, pieces.size())));
                requireSame(statements.next(), before + alone, syntaxes.next());
            } else if (piece.kind() == Kind.COMMAND && ScriptPieces.changesDelimiter(syntax, piece.text())) {
                before = piece.text() + "\n";
            }
        }
    }

    /** Where the next statement begins, or the next command ends; it may be that what ends a statement is the command. */
    private int end(List<Piece> following) {
        for (Piece piece : following) {
            if (piece.kind() != Kind.DATA) {
                return (int) piece.offset()
                        + (piece.kind() == Kind.COMMAND ? piece.text().length() : 0);
            }
        }
        return script.length();
    }

    private void requireSame(SqlStatement statement, String alone, SqlSyntax read) {
        ScriptBuffer buffer = new ScriptBuffer(new StringReader(alone), "statement.sql", 1);
        List<ClientCommand> commands = new ArrayList<>();
        Optional<SqlStatement> found = new SqlScanner(buffer, read, commands::add).next();
        if (found.isEmpty() && isWordOf(commands, statement)) {
            return;
        }
        SqlStatement again = found.orElseThrow();
        assertThat(again.text()).isEqualTo(statement.text());
        assertThat(again.head()).isEqualTo(statement.head());
        assertThat(again.data().isPresent()).isEqualTo(statement.data().isPresent());
    }

    /** With nothing behind a delimiter of letters, statement and delimiter may be a word that the client takes for a command. */
    private static boolean isWordOf(List<ClientCommand> commands, SqlStatement statement) {
        return !commands.isEmpty() && commands.get(commands.size() - 1).text().startsWith(statement.text());
    }
}
