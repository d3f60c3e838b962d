package dev.migrate.engine.parse;

import dev.migrate.model.Direction;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Script;
import dev.migrate.sql.CopyData;
import dev.migrate.sql.ScriptMode;
import dev.migrate.sql.ScriptOutline;
import dev.migrate.sql.Segments;
import dev.migrate.sql.SqlScanner;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.StatementRole;
import dev.migrate.sql.UnitKind;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A script that was read once, and is understood; its statements are read anew whenever they are shown.
 *
 * @param section of its file that it is; empty where it is all of it
 * @param texts changes what is shown of its text
 */
public record ParsedScript(
        Optional<Direction> section,
        Script script,
        SqlSyntax syntax,
        ScriptOutline outline,
        Segments segments,
        Widths widths,
        UnaryOperator<String> texts) {

    /** How many characters the longest entries take, so that columns can be aligned before all of them are known. */
    public record Widths(int place, int kind) {}

    /** Whether all of it shares one transaction. */
    public boolean isTransactional() {
        return segments.mode() == ScriptMode.WHOLE;
    }

    /** Whether a BEGIN and a COMMIT of its own stand for that transaction. */
    public boolean isEnclosed() {
        return isTransactional()
                && outline.specials().values().stream().anyMatch(special -> special.role() == StatementRole.BEGINS);
    }

    ParsedScript withTexts(UnaryOperator<String> change) {
        return new ParsedScript(section, script, syntax, outline, segments, widths, change);
    }

    /** Shows all that is in it, part by part; what was shown may be forgotten. */
    public void show(PartVisitor visitor) {
        try (Reader text = script.text().open()) {
            SqlScanner scanner = new SqlScanner(
                    text,
                    syntax,
                    script.file(),
                    script.firstLine(),
                    command -> visitor.clientCommand(command.location(), texts.apply(command.text())));
            int transaction = 1;
            for (Optional<SqlStatement> next = scanner.next(); next.isPresent(); next = scanner.next()) {
                SqlStatement statement = next.get();
                UnitKind unit = segments.kind(statement.number());
                boolean journaledTransaction = unit == UnitKind.GROUP || unit == UnitKind.OWN;
                boolean whole = isTransactional() && (unit == UnitKind.WHOLE || unit == UnitKind.OMITTED);
                boolean shares = journaledTransaction || whole;
                visitor.statement(parsed(statement, unit, shares ? transaction : 0));
                if (journaledTransaction && segments.endsUnit(statement.number())) {
                    transaction++;
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private ParsedStatement parsed(SqlStatement statement, UnitKind unit, int transaction) throws IOException {
        Optional<ParsedStatement.Data> data = Optional.empty();
        if (statement.data().isPresent()) {
            CopyData lines = statement.data().get();
            data = Optional.of(new ParsedStatement.Data(lines.location(), DataLines.count(lines)));
        }
        ScriptOutline.Special special = outline.specials().get(statement.number());
        String reason = special == null || transaction > 0
                ? ""
                : special.classification().reason();
        return new ParsedStatement(statement, unit, transaction, reason, data, texts.apply(statement.text()));
    }

    private MigrateException unreadable(IOException cause) {
        return MigrateException.because(
                        ErrorCode.FILES_UNREADABLE, script.file() + " can't be read: " + cause.getMessage())
                .cause(cause)
                .build();
    }
}
