package dev.migrate.engine;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Script;
import dev.migrate.sql.SqlScanner;
import dev.migrate.sql.SqlSyntax;
import java.io.IOException;
import java.io.Reader;

/** Opens scripts for reading statement by statement. */
final class Scripts {
    private static final int BUFFER = 8192;

    private Scripts() {}

    static SqlScanner scanner(Script script, SqlSyntax syntax) {
        try {
            return new SqlScanner(script.text().open(), syntax, script.file(), script.firstLine());
        } catch (IOException e) {
            throw unreadable(script, e);
        }
    }

    /** The whole text, for scripts that are short enough to be kept. */
    static String text(Script script) {
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
