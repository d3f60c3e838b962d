package dev.migrate.engine.script;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Script;
import dev.migrate.sql.SqlScanner;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.SqlSyntax;
import java.io.IOException;
import java.io.Reader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens scripts for reading statement by statement. */
public final class Scripts {
    private static final int BUFFER = 8192;

    private Scripts() {}

    /** Shows all statements, one at a time; what was shown may be forgotten. */
    public static void visit(Script script, SqlSyntax syntax, StatementVisitor visitor) throws SQLException {
        try (Reader text = script.text().open()) {
            SqlScanner scanner = new SqlScanner(text, syntax, script.file(), script.firstLine());
            for (Optional<SqlStatement> next = scanner.next(); next.isPresent(); next = scanner.next()) {
                visitor.visit(next.get());
            }
        } catch (IOException e) {
            throw unreadable(script, e);
        }
    }

    /** The same for a visitor that asks no database. */
    public static void show(Script script, SqlSyntax syntax, StatementVisitor visitor) {
        try {
            visit(script, syntax, visitor);
        } catch (SQLException e) {
            throw new IllegalStateException("the visitor asks no database", e);
        }
    }

    /** One statement. */
    public static SqlStatement statement(Script script, SqlSyntax syntax, int number) {
        List<SqlStatement> found = new ArrayList<>(1);
        show(script, syntax, statement -> {
            if (statement.number() == number) {
                found.add(statement);
            }
        });
        return found.get(0);
    }

    /** The whole text, for scripts that are short enough to be kept. */
    public static String text(Script script) {
        StringBuilder text = new StringBuilder((int) script.length());
        try (Reader reader = script.text().open()) {
            char[] buffer = new char[BUFFER];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                text.append(buffer, 0, read);
            }
        } catch (IOException e) {
            throw unreadable(script, e);
        }
        return text.toString();
    }

    private static MigrateException unreadable(Script script, IOException cause) {
        return MigrateException.because(
                        ErrorCode.FILES_UNREADABLE, script.file() + " can't be read: " + cause.getMessage())
                .cause(cause)
                .build();
    }
}
